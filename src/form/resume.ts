import type { KitText } from '../i18n/locale.js'
import * as texts from '../i18n/texts.js'
import type { Submitter } from '../queries/flowHandle.js'
import { controlsOf } from './controlsOf.js'
import { type Field, isButton } from './field.js'
import { isButtonOf } from './isButtonOf.js'
import { isSecret } from './isSecret.js'

/** What was gone on with: a form that is drawn anew must not send it again. */
const resumed = new WeakSet<Submitter>()

/**
 * Goes on with a submit that was interrupted for a proof: presses its button again. What was typed is back in the form
 * by its draft; a secret is not, so that where the method has one, its field waits for it.
 * @returns what to say where a secret has to be typed again
 */
export function resume(
  form: HTMLFormElement,
  fields: readonly Field[],
  submitter: Submitter,
): KitText | undefined {
  const controls = controlsOf(form)
  const pressed = fields.find((field) => isButton(field) && isButtonOf(field)(submitter))
  const button = controls
    .filter((control) => control instanceof HTMLButtonElement)
    .find(({ name, value }) => name === submitter.name && value === submitter.value)
  if (!pressed || !button || resumed.has(submitter)) return undefined
  resumed.add(submitter)
  const secret = fields.find((field) => isSecret(field) && field.node.group === pressed.node.group)
  if (!secret) {
    HTMLFormElement.prototype.requestSubmit.call(form, button)
    return undefined
  }
  const control = controls.find((each) => each.getAttribute('name') === secret.name)
  if (control instanceof HTMLElement) control.focus()
  return texts.typeAgain
}
