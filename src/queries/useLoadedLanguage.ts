'use client'

import { useEffect, useMemo, useState } from 'react'
import type { Language, Messages } from '../i18n/locale.js'
import { english } from '../i18n/translate.js'
import { warnOfGaps } from './warnOfGaps.js'

// React Query refers to it as well: bundlers put the mode in its place.
declare const process: { env: { NODE_ENV?: string } }

/**
 * The language to speak now: the wanted one, or the one before until the wanted one is there. Where that does not
 * come, it stays at the one before, or at English.
 *
 * @returns `null` until the first one has been loaded; `undefined` where none is wanted.
 */
export function useLoadedLanguage(
  messages: Messages | undefined,
  locale: string | undefined,
): Language | null | undefined {
  const given = typeof messages === 'function' ? null : messages
  const [loaded, setLoaded] = useState(given)
  // What is given needs no loading, and is what stays while the next one is loaded.
  if (given !== null && given !== loaded) setLoaded(given)

  useEffect(() => {
    if (typeof messages !== 'function') return undefined
    let isWanted = true
    messages().then(
      (file) => isWanted && setLoaded(file.default),
      () => isWanted && setLoaded((before) => before ?? undefined),
    )
    return () => {
      isWanted = false
    }
  }, [messages])

  const spoken = given === null ? loaded : given
  // Each language is warned of once, so no effect has to hold this back, and none is left in production.
  if (process.env.NODE_ENV !== 'production' && spoken) warnOfGaps(spoken)

  return useMemo(() => {
    const words = spoken === undefined ? english : spoken
    // While another language is on its way, this one keeps its own ways.
    return words && locale?.startsWith(words.tag.slice(0, 2)) ? { ...words, tag: locale } : spoken
  }, [spoken, locale])
}
