import type { Language, Values } from './locale.js'

/** `{name}`, `{name, kind}` or `{name, kind, case {…} case {…}}`, whose cases may hold plain placeholders. */
const placeholder = /\{(\w+)(?:, (\w+)((?:[^{}]|\{(?:[^{}]|\{\w+\})*\})*))?\}/g
const choice = /(\w+) \{((?:[^{}]|\{\w+\})*)\}/g

/** Makes one thing for each language: what `Intl` offers is dear to make and cheap to use. */
function perTag<Made>(make: (tag: string) => Made): (tag: string) => Made {
  const made: Record<string, Made> = {}
  return (tag) => (made[tag] ??= make(tag))
}

const plurals = perTag((tag) => new Intl.PluralRules(tag))
const lists = perTag((tag) => new Intl.ListFormat(tag, { type: 'disjunction' }))
const dates = perTag((tag) => new Intl.DateTimeFormat(tag, { dateStyle: 'medium' }))
const times = perTag((tag) => new Intl.DateTimeFormat(tag, { timeStyle: 'short' }))
const spans = perTag((tag) => new Intl.RelativeTimeFormat(tag, { numeric: 'auto' }))

const units: [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
]

/** In the largest unit of which there are one and a half: “90 minutes” says more than “1 hour”. */
function relative(seconds: number, tag: string): string {
  const [unit, length] = units.find(([, span]) => Math.abs(seconds) >= span * 1.5) ?? ['second', 1]
  return spans(tag).format(Math.round(seconds / length), unit)
}

type Writing = Pick<Language, 'tag' | 'direction'>

/** How a value is written: itself as plain text, the language, and the words of the pattern's cases. */
type Kind = (value: string, tag: string, choose: (key: string) => string) => string

const kinds: Record<string, Kind> = {
  plural: (value, tag, choose) => choose(plurals(tag).select(Number(value))),
  date: (value, tag) => dates(tag).format(new Date(value)),
  time: (value, tag) => times(tag).format(new Date(value)),
  // A clock that runs slow must not turn the past into the future.
  ago: (value, tag) => relative(Math.min(0, (Date.parse(value) - Date.now()) / 1000), tag),
  in: (value, tag) => relative(Number(value), tag),
}

/**
 * Puts values into a pattern.
 *
 * - `{name}`: a text as it is, a number as the language writes it, several joined by “or”.
 * - `{ways, choose, password {your password} other {another way}}`: the same, with words for the values.
 * - `{count, plural, one {# code} other {# codes}}`: by the language's plural categories; `#` is the number.
 * - `{when, date}`, `{when, time}`, `{when, ago}`: an instant in RFC 3339.
 * - `{seconds, in}`: “in 30 seconds”.
 *
 * @returns `undefined` where a value is missing or of the wrong kind: half a sentence helps nobody.
 */
export function format(pattern: string, values: Values, language: Writing): string | undefined {
  let complete = 1
  const fill = (_: string, name: string, kind = '', cases = '') => {
    const words = written(values[name], kind, cases, values, language)
    complete &&= words.length
    return words
  }
  try {
    const text = pattern.replace(placeholder, fill)
    return complete ? text : undefined
  } catch {
    return undefined
  }
}

function written(value: unknown, kind: string, cases: string, values: Values, language: Writing): string {
  const { tag, direction } = language
  const texts = new Map([...cases.matchAll(choice)].map(([, key, text]) => [key, text]))
  const plain = (item: unknown) => (typeof item === 'number' ? item.toLocaleString(tag) : String(item))
  const choose = (key: string) => {
    const text = texts.get(key) ?? texts.get('other')
    if (text !== undefined) return format(text.replaceAll('#', plain(value)), values, language) ?? ''
    // Between letters written from right to left a name or an address keeps its own direction.
    return key && direction === 'rtl' ? `\u2068${key}\u2069` : key
  }
  const items = [value ?? []].flat().map(plain).map(choose).filter(Boolean)
  if (items.length === 0) return ''
  return kinds[kind]?.(String(value), tag, choose) ?? lists(tag).format(items)
}
