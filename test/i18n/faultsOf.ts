import { type Placeholder, placeholdersOf } from './patterns.js'

const kinds = new Set(['', 'choose', 'plural', 'date', 'time', 'ago', 'in'])

/** Pairs that must balance. The German and Polish „…“ and „…” end as others begin and are left out. */
const pairs = ['()', '[]', '«»', '「」', '『』', '（）']

/**
 * What is wrong with a translation.
 *
 * @param tag Its language.
 * @param pattern The translation.
 * @param english The text that it translates.
 */
export function faultsOf(tag: string, pattern: string, english: string): string[] {
  const placeholders = placeholdersOf(pattern)
  const expected = placeholdersOf(english)
  const { pluralCategories } = new Intl.PluralRules(tag).resolvedOptions()
  const inCases = ({ kind, name, cases }: Placeholder) => {
    const known = kind === 'plural' ? pluralCategories : casesOf(expected, name)
    const needed = kind === 'plural' ? categoriesOf(tag) : known
    return [
      ...needed.filter((each) => !(each in cases)).map((each) => `{${name}} lacks the case "${each}"`),
      ...Object.keys(cases)
        .filter((each) => !known.includes(each))
        .map((each) => `{${name}} has an unknown case "${each}"`),
    ]
  }
  return [
    ...(namesIn(placeholders) === namesIn(expected)
      ? []
      : [`holds {${namesIn(placeholders)}} where English holds {${namesIn(expected)}}`]),
    ...placeholders
      .filter(({ kind }) => !kinds.has(kind))
      .map(({ kind }) => `has a placeholder of the unknown kind "${kind}"`),
    ...placeholders.filter(({ kind }) => kind === 'plural' || kind === 'choose').flatMap(inCases),
    ...(/\S/.test(pattern) ? [] : ['is empty']),
    ...(/^\s|\s$|\s\s/.test(pattern) ? ['has a stray space'] : []),
    ...(/[<>]|&#?\w+;/.test(pattern) ? ['has markup'] : []),
    ...(pattern.includes('"') ? ['has straight quotation marks'] : []),
    ...pairs.filter((pair) => !balanced(pattern, pair)).map((pair) => `has ${pair} out of balance`),
  ]
}

function namesIn(placeholders: Placeholder[]): string {
  return [...new Set(placeholders.map(({ name }) => name))].toSorted().join(', ')
}

function casesOf(placeholders: Placeholder[], name: string): string[] {
  return Object.keys(placeholders.find((each) => each.name === name)?.cases ?? {})
}

/** The plural categories that a count of things can fall into; `many` of a million and fractions are left out. */
function categoriesOf(tag: string): string[] {
  const rules = new Intl.PluralRules(tag)
  return [...new Set(['other', ...Array.from({ length: 200 }, (_, count) => rules.select(count))])]
}

function balanced(text: string, [open = '', close = '']: string): boolean {
  return text.split(open).length === text.split(close).length
}
