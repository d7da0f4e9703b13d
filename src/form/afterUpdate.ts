import { controlsOf } from './controlsOf.js'
import type { Field } from './field.js'
import { isSecret } from './isSecret.js'
import { writeValue } from './writeValue.js'

/** What the browser itself would complain about first: a required field that is still empty. */
const isOpen = (control: HTMLInputElement): boolean =>
  control.willValidate && control.required && !control.value

interface Update {
  /** Whether the server found fault with what it got. */
  rejected: boolean
  /** Whether the server has read the secrets that were posted. */
  read: boolean
}

/**
 * What a form does once the server has answered its submit with another state of the flow: secrets start empty,
 * everything else stays as it was typed (an accepted list stands in other inputs than before), and the focus goes to what the server rejected, else to the code that is
 * asked for now. Where there is neither, or the button that was pressed is gone, it goes to what is still to be
 * filled in.
 */
export function afterUpdate(
  form: HTMLFormElement,
  fields: readonly Field[],
  { rejected, read }: Update,
): void {
  const all = controlsOf(form).filter((control) => control instanceof HTMLElement)
  const controls = all.filter((control) => control instanceof HTMLInputElement)
  const secrets = new Set(fields.filter(isSecret).map(({ name }) => name))
  for (const control of controls)
    if (read && secrets.has(control.name) && control.value) writeValue(control, '')
  const lists = new Set(fields.flatMap(({ list, name }) => (list === undefined ? [] : [list, name])))
  for (const control of controls)
    if (!rejected && read && lists.has(control.name)) writeValue(control, control.defaultValue)

  const marked = all.find((control) => control.getAttribute('aria-invalid') === 'true')
  const codes = new Set(fields.filter(({ slot }) => slot === 'Code').map(({ name }) => name))
  const isLost = document.activeElement === document.body
  const code = controls.find(({ name, willValidate }) => codes.has(name) && willValidate)
  const next = marked ?? code ?? (isLost || rejected ? controls.find(isOpen) : undefined)
  next?.focus()
}
