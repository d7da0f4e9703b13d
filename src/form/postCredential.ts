import type { ReadControl } from '../webauthn/ceremonies.js'
import { controlsOf } from './controlsOf.js'

const inputOf = (form: HTMLFormElement, name: string): HTMLInputElement | undefined => {
  const inputs = controlsOf(form).filter((control) => control instanceof HTMLInputElement)
  return inputs.find((input) => input.name === name)
}

/** Reads a form's inputs for a ceremony. */
export const controlReader =
  (form: HTMLFormElement): ReadControl =>
  (name) =>
    inputOf(form, name)?.value

/**
 * Submits a form with a credential in its hidden input. The fields of other methods are not asked for, and the input
 * is as it was afterwards: a credential is good for one submit.
 */
export function postCredential(form: HTMLFormElement, name: string, json: string): void {
  const input = inputOf(form, name)
  if (!input) return
  const { value } = input
  const { noValidate } = form
  input.value = json
  form.noValidate = true
  HTMLFormElement.prototype.requestSubmit.call(form)
  form.noValidate = noValidate
  input.value = value
}
