// @vitest-environment node
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import en from '../../src/i18n/locales/en.js'
import * as texts from '../../src/i18n/texts.js'
import { faultsOf } from './faultsOf.js'
import kratosMessages from './kratosMessages.json' with { type: 'json' }
import { locales } from './locales.js'
import { placeholdersOf } from './patterns.js'

/** What no language translates, and why. */
const neverTranslated = new Map([
  [4000001, 'free text, shown as the server wrote it'],
  [5000001, 'free text, shown as the server wrote it'],
  [1050006, 'a secret'],
  [1050009, 'a secret'],
  [1050015, 'a list of secrets, each a message of its own'],
  [1070000, 'a masked address'],
  [1070002, "the title of a trait, translated by the app's labels"],
])

const english: Record<string, string> = {
  ...en.messages,
  ...Object.fromEntries(Object.values(texts).map(({ id, text }) => [id, text])),
}

test('English has every message of Kratos that a person can meet', () => {
  const shown = kratosMessages.filter(({ id, text }) => text !== null && !neverTranslated.has(id))
  expect(Object.keys(en.messages)).toEqual(shown.map(({ id }) => String(id)))
})

test('English puts nothing into a message but what Kratos sends with it', () => {
  const sent = new Map<number, string[]>(kratosMessages.map(({ id, context }) => [id, context]))
  const invented = Object.entries(en.messages).flatMap(([id, pattern]) =>
    placeholdersOf(pattern).filter(({ name }) => !sent.get(Number(id))?.includes(name)),
  )
  expect(invented).toEqual([])
})

test('languages written from right to left say so', () => {
  const rightToLeft = locales.filter(({ direction }) => direction === 'rtl').map(({ tag }) => tag)
  expect(rightToLeft).toEqual(locales.map(({ tag }) => tag).filter((tag) => /^(ar|fa|he|ur)\b/.test(tag)))
})

describe.each(locales.map((locale) => [locale.tag, locale] as const))('%s', (tag, locale) => {
  test('is a language that the browser writes numbers, dates and lists in', () => {
    expect(Intl.getCanonicalLocales(tag)).toEqual([tag])
    expect(Intl.PluralRules.supportedLocalesOf(tag)).toEqual([tag])
  })

  test('says every message of Kratos', () => {
    expect(Object.keys(locale.messages)).toEqual(Object.keys(en.messages))
  })

  test('says it with the same values, in whole patterns, for every number, without markup', () => {
    const said: [string, string][] = Object.entries({ ...locale.messages, ...locale.texts })
    const faults = said.flatMap(([id, pattern]) =>
      faultsOf(tag, pattern, english[id] ?? '').map((fault) => `${id} ${fault}: ${pattern}`),
    )
    expect(faults).toEqual([])
  })

  test('is a small download', () => {
    expect(gzipSync(JSON.stringify(locale)).length).toBeLessThanOrEqual(9 * 1024)
  })
})
