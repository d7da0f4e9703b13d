import type { SyntheticEvent } from 'react'
import type { UiText } from '../protocol/text.js'
import type { Translate } from '../queries/useText.js'

/** What Kratos itself answers to a value of another pattern. */
const mismatch: UiText = { id: 4_000_004, type: 'error', text: 'This is not in the expected format.' }

interface PatternWords {
  onInvalidCapture: (event: SyntheticEvent<HTMLFormElement>) => void
  onInputCapture: (event: SyntheticEvent<HTMLFormElement>) => void
}

/**
 * Has a browser say in the language of the page, not in its own, that a value does not match its `pattern`, until
 * something else is typed. What an app has a browser say of a control stays.
 */
export function patternWords(text: Translate): PatternWords {
  const words = text(mismatch)
  return {
    onInvalidCapture({ target }) {
      const isMismatch = target instanceof HTMLInputElement && target.validity.patternMismatch
      if (isMismatch && !target.validity.customError) target.setCustomValidity(words)
    },
    onInputCapture({ target }) {
      const isSaid = target instanceof HTMLInputElement && target.validationMessage === words
      if (isSaid) target.setCustomValidity('')
    },
  }
}
