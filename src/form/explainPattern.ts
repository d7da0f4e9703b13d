import type { UiText } from '../protocol/text.js'
import type { Translate } from '../queries/useText.js'

/** What Kratos itself answers to a value of another pattern. */
const mismatch: UiText = { id: 4_000_004, type: 'error', text: 'This is not in the expected format.' }

/**
 * Has a browser say in the language of the page, not in its own, that a value does not match its `pattern`, until
 * something else is typed. What an app has a browser say of a control stays.
 */
export function explainPattern(control: EventTarget, text: Translate): void {
  if (!(control instanceof HTMLInputElement)) return
  const { patternMismatch, customError } = control.validity
  if (!patternMismatch || customError) return
  const words = text(mismatch)
  const onInput = () => {
    if (control.validationMessage === words) control.setCustomValidity('')
  }
  control.setCustomValidity(words)
  control.addEventListener('input', onInput, { once: true })
}
