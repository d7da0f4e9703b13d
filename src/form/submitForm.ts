import type { Section } from './arrange.js'
import { isShared } from './arrange.js'
import { type Field, isButton } from './field.js'

const buttonsOf = (form: HTMLFormElement): HTMLButtonElement[] =>
  [...form.elements].filter((element) => element instanceof HTMLButtonElement)

const isButtonOf =
  ({ name, node }: Field) =>
  (button: HTMLButtonElement): boolean =>
    node.type === 'input' && button.name === name && button.value === String(node.attributes.value ?? '')

/**
 * Enter presses the button of the section that one is in. Browsers would press the first of the form, which may
 * remove a key or ask for another code.
 * @returns whether there was such a button
 */
export function pressAction(control: HTMLInputElement, sections: readonly Section[]): boolean {
  const section = sections.find(({ fields }) =>
    fields.some((field) => !isButton(field) && field.name === control.name),
  )
  const action = section?.fields.find(({ key }) => key === section.action)
  const button = action && control.form ? buttonsOf(control.form).find(isButtonOf(action)) : undefined
  button?.click()
  return button !== undefined
}

/**
 * Lets the browser check what a method needs that is not the form's main one. The button itself does not, as it must
 * not trip over the fields of other methods.
 */
export function isComplete(
  form: HTMLFormElement,
  button: HTMLButtonElement,
  sections: readonly Section[],
): boolean {
  const section = sections.find(({ fields }) =>
    fields.some((field) => field.role === 'main' && isButtonOf(field)(button)),
  )
  if (!section) return true
  const wanted = new Set(
    sections
      .flatMap(({ fields }) => fields.filter((field) => section.fields.includes(field) || isShared(field)))
      .map(({ name }) => name),
  )
  return [...form.elements].every(
    (control) =>
      !(control instanceof HTMLInputElement && wanted.has(control.name)) || control.reportValidity(),
  )
}
