'use client'

import { useCallback, useContext } from 'react'
import type { KitText, Values } from '../i18n/locale.js'
import { translate } from '../i18n/translate.js'
import type { UiText } from '../protocol/text.js'
import { LanguageContext } from './languageContext.js'

/** Says a text of Kratos or of the kit in the language of the page; nothing while the first one is being loaded. */
export type Translate = (text: UiText | KitText, values?: Values) => string

/**
 * The page's language as a function: `text(node.meta.label)`, `text(texts.resendIn, { seconds: 30 })`.
 *
 * It stays the same function until the language changes.
 */
export function useText(): Translate {
  const language = useContext(LanguageContext)
  return useCallback(
    (text, values) => (language === null ? '' : translate(text, language, values)),
    [language],
  )
}
