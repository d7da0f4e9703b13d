import type { UiText } from '../protocol/text.js'
import { format } from './format.js'
import type { KitText, Labels, Language, Values } from './locale.js'

/** What the kit speaks of itself: its own texts, and Kratos's as they come. */
export const english: Language = { tag: 'en', direction: 'ltr', messages: {}, texts: {} }

/** The id of labels that Kratos makes from the titles of traits. */
const traitLabel = 1070002

/** Ids that Kratos up to v0.9 gave to a second message each, with how that one began. */
const collisions = /^(1010001.+key|1050012R|1060001.+verified|1070001A|4000012The)/

/**
 * A text in a language: Kratos's own by its id, the kit's by its key. What the language lacks (free text such as
 * 4000001, ids of a newer Kratos, values that an older one does not send) stays as the server wrote it; nothing that
 * has words or an id is ever empty.
 *
 * @param values What stands in a text of the kit. A message of Kratos brings its own; a label takes the `name` of its
 * node from here where Kratos did not send it.
 */
export function translate(text: UiText | KitText, language: Language = english, values: Values = {}): string {
  if (!('type' in text)) {
    const own = language.texts[text.id]
    const words = own && format(own, values, language)
    return words ?? format(text.text, values, language.tag.startsWith('en') ? language : english) ?? text.text
  }
  const { id, text: sent, context } = text
  const pattern = language.messages[id]
  let found: unknown[] = []
  if (id === traitLabel) found = labelsOf(language.labels, String(context?.['name'] ?? values['name']), sent)
  else if (pattern && !collisions.test(id + sent))
    found = [format(pattern, { ...values, ...context }, language)]
  return [...found, sent].find(isWords) ?? (id ? `#${id}` : '')
}

/** Labels are found by what the server calls a trait, and `constructor` finds what every object has. */
const isWords = (found: unknown): found is string => typeof found === 'string' && found !== ''

function labelsOf(labels: Labels = {}, name: string, title: string): unknown[] {
  return typeof labels === 'function' ? [labels(name, title)] : [labels[name], labels[title]]
}
