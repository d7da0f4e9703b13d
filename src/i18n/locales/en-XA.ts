import type { Language } from '../locale.js'
import * as english from '../texts.js'
import en from './en.js'

const plain = 'AaCcDdEeGgHhIiKkLlNnOoRrSsTtUuYyZz'
const accented = 'ÅåÇçĐđÉéĜĝĤĥÎîĶķŁłÑñÖöŔŕŠšŦŧÛûÝýŽž'

/** Words between braces at an odd depth are the pattern's: `{count, plural, one {these are read} other {#}}`. */
function pseudo(pattern: string): string {
  let depth = 0
  const letters = Array.from(pattern, (letter) => {
    if (letter === '{') depth++
    if (letter === '}') depth--
    const found = depth % 2 === 0 ? plain.indexOf(letter) : -1
    const changed = accented[found] ?? letter
    // Every vowel twice makes a text two fifths longer, and its words as long as those of longer languages.
    return found >= 0 && /[aeiouy]/i.test(letter) ? changed + changed.toLowerCase() : changed
  })
  return `⟦${letters.join('')}⟧`
}

const pseudoOf = (patterns: readonly (readonly [string, string])[]) =>
  Object.fromEntries(patterns.map(([id, pattern]) => [id, pseudo(pattern)]))

/**
 * English in another dress, for tests of a layout: two fifths longer, accented, and in brackets. Whatever stands on the
 * page without them is not translated, and whatever lacks one of them is cut off. Made from `en` by rule.
 */
export default {
  tag: 'en-XA',
  direction: 'ltr',
  messages: pseudoOf(Object.entries(en.messages)),
  texts: pseudoOf(Object.values(english).map(({ id, text }) => [id, text])),
} satisfies Language
