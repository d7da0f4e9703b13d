import { isShared, type Section } from './arrange.js'
import { controlsOf } from './controlsOf.js'
import { isButton } from './field.js'
import { isButtonOf } from './isButtonOf.js'

const buttonsOf = (form: HTMLFormElement): HTMLButtonElement[] =>
  controlsOf(form).filter((element) => element instanceof HTMLButtonElement)

/** Inputs that Enter itself presses or opens. */
const pressed = new Set(['button', 'submit', 'reset', 'image', 'file', 'color'])

/**
 * Enter presses the button of the section that one is in, and that of the main one in an input of the app's own or
 * where there is no button. Browsers would press the first of the form, which may remove a key or ask for another code.
 * @returns whether there was such a button
 */
export function pressAction(control: HTMLInputElement, sections: readonly Section[]): boolean {
  if (pressed.has(control.type)) return false
  const own = sections.find(({ fields }) =>
    fields.some((field) => !isButton(field) && field.name === control.name),
  )
  const section = own?.fields.some(isButton) ? own : (sections.find(({ main }) => main) ?? sections[0])
  const action = section?.fields.find(({ key }) => key === section.action)
  const button = action && control.form ? buttonsOf(control.form).find(isButtonOf(action)) : undefined
  button?.click()
  return button !== undefined
}

/** Lets the browser say that a field is missing which the server did not call required, as of a key's name. */
function isGiven(control: HTMLInputElement | HTMLSelectElement): boolean {
  const { required } = control
  control.required = true
  const given = control.reportValidity()
  control.required = required
  return given
}

/**
 * Lets the browser check what a method needs: its own fields and those that all methods share. Its button does not,
 * as it must not trip over the fields of other methods.
 * @param strict the method's own fields are all needed, whether required or not
 */
export function isComplete(
  form: HTMLFormElement,
  button: HTMLButtonElement,
  sections: readonly Section[],
  strict = false,
): boolean {
  const all = sections.flatMap(({ fields }) => fields)
  const group = all.find((field) => isButtonOf(field)(button))?.node.group
  const own = new Set(all.filter(({ node }) => node.group === group).map(({ name }) => name))
  const common = new Set(all.filter(isShared).map(({ name }) => name))
  return controlsOf(form).every((control) => {
    if (!(control instanceof HTMLInputElement || control instanceof HTMLSelectElement)) return true
    if (strict && own.has(control.name)) return isGiven(control)
    return !(own.has(control.name) || common.has(control.name)) || control.reportValidity()
  })
}
