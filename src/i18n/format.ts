import type { Language, Values } from './locale.js'

/** `[section]`, `{name}`, `{name, kind}` or `{name, kind, case {…} case {…}}`, whose cases may hold placeholders. */
const token = /\[([^\]]+)\]|\{(\w+)(?:, (\w+)(?:, ((?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})+))?)?\}/g
const choice = /(\w+) \{((?:[^{}]|\{[^{}]*\})*)\}/g

const units: [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
]

/** In the unit of which there are at least one and a half: “90 minutes” says more than “1 hour”. */
function relative(seconds: number, tag: string): string {
  const [unit, length] = units.find(([, span]) => Math.abs(seconds) >= span * 1.5) ?? ['second', 1]
  return new Intl.RelativeTimeFormat(tag, { numeric: 'auto' }).format(Math.round(seconds / length), unit)
}

/** Kratos writes instants as RFC 3339, and as seconds in fields that end in `_unix`. */
function instant(value: unknown): Date {
  return new Date(typeof value === 'number' ? value * 1000 : String(value))
}

/** In a language written from right to left a name or an address keeps its own direction (Unicode isolates). */
function isolated(text: string, { direction }: Writing): string {
  return text && direction === 'rtl' ? `\u2068${text}\u2069` : text
}

type Writing = Pick<Language, 'tag' | 'direction'>

type Kind = (value: unknown, tag: string, choose: (name: string) => string | undefined) => string | undefined

const kinds: Record<string, Kind> = {
  plural: (value, tag, choose) => choose(new Intl.PluralRules(tag).select(Number(value))),
  list: (value, tag, choose) => {
    const items = [value].flat().map((item) => choose(String(item)) ?? String(item))
    return new Intl.ListFormat(tag, { type: 'disjunction' }).format(new Set(items.filter(Boolean)))
  },
  date: (value, tag) => instant(value).toLocaleDateString(tag, { dateStyle: 'long' }),
  time: (value, tag) => instant(value).toLocaleTimeString(tag, { timeStyle: 'short' }),
  // A clock that runs slow must not turn the past into the future.
  ago: (value, tag) => relative(Math.min(0, (instant(value).getTime() - Date.now()) / 1000), tag),
  in: (value, tag) => relative(Number(value), tag),
}

/**
 * Puts values into a pattern.
 *
 * - `{name}`: a text as it is, a number as the language writes it.
 * - `{count, plural, one {# code} other {# codes}}`: by the language's plural categories; `#` is the number.
 * - `{ways, list, password {your password} other {another way}}`: one or several values, translated, joined by “or”.
 * - `{when, date}`, `{when, time}`, `{when, ago}`: an instant (RFC 3339, or seconds since 1970).
 * - `{seconds, in}`: “in 30 seconds”.
 * - `[ Something about {name}.]`: left out where its values are missing.
 *
 * @returns `undefined` where a value is missing: half a sentence helps nobody.
 */
export function format(pattern: string, values: Values, language: Writing): string | undefined {
  let missing = 0
  const text = pattern.replace(
    token,
    (_, section: string | undefined, name: string, kind: string | undefined, choices = '') => {
      if (section) return format(section, values, language) ?? ''
      const value = values[name]
      const written =
        typeof value === 'number' ? value.toLocaleString(language.tag) : [value].flat().join(', ')
      const cases = new Map([...String(choices).matchAll(choice)].map(([, key, chosen]) => [key, chosen]))
      const choose = (key: string) => {
        const chosen = cases.get(key) ?? cases.get('other')
        return chosen && format(chosen.replaceAll('#', written), values, language)
      }
      const filled =
        written && kind ? kinds[kind]?.(value, language.tag, choose) : isolated(written, language)
      missing += filled ? 0 : 1
      return filled ?? ''
    },
  )
  return missing || !text ? undefined : text
}
