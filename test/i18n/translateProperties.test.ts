// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import en from '../../src/i18n/locales/en.js'
import * as texts from '../../src/i18n/texts.js'
import { translate } from '../../src/i18n/translate.js'
import type { UiText } from '../../src/protocol/text.js'
import kratosMessages from './kratosMessages.json' with { type: 'json' }
import { locales } from './locales.js'

/** What a server, or somebody in its place, may send with a message. */
const anything = fc.oneof(
  fc.anything(),
  fc.string(),
  fc.integer(),
  fc.date().map(String),
  fc.constantFrom('2026-03-01T12:00:00Z', '{provider}', '__proto__', 'constructor', '', ' '),
)
const context = fc.dictionary(
  fc.oneof(fc.constantFrom(...kratosMessages.flatMap((message) => message.context)), fc.string()),
  anything,
)
const ids = Object.keys(en.messages).map(Number)

const address = fc.constantFrom('ada@example.com', 'a***@example.com', '+44 20 7946 0000')

/** Kratos's own values, as good as they come. */
const goodContext = fc.record({
  provider: fc.constantFrom('GitHub', 'Пошта', 'שלום'),
  address: address,
  masked_address: address,
  duplicateIdentifier: address,
  credential_identifier_hint: address,
  display_name: fc.constantFrom('My key', 'مفتاحي'),
  used_at: fc.date({ noInvalidDate: true, min: new Date(0) }).map((date) => date.toISOString()),
  expired_at: fc.date({ noInvalidDate: true, min: new Date(0) }).map((date) => date.toISOString()),
  privilegedSessionExpiresAt: fc.constant('2026-03-01T12:00:00Z'),
  reason: fc.constant('it is too short'),
  min_length: fc.nat(),
  max_length: fc.nat(),
  actual_length: fc.nat(),
  minimum: fc.double({ noNaN: true }),
  maximum: fc.integer(),
  base: fc.integer(),
  min_items: fc.nat(200),
  max_items: fc.nat(200),
  actual_items: fc.nat(),
  allowed_types: fc.subarray(['integer', 'number', 'string', 'boolean', 'array', 'object'], { minLength: 1 }),
  available_credential_types: fc.subarray(['password', 'code', 'passkey', 'webauthn', 'oidc', 'saml'], {
    minLength: 1,
  }),
  available_oidc_providers: fc.subarray(['GitHub', 'Google'], { minLength: 1 }),
  expected: fc.constantFrom('true', 'DE'),
})

/** What is left of a pattern that was not filled in. */
const leftOver = /\{\w+(, \w+.*)?\}|\bundefined\b|\bnull\b|NaN|Invalid Date|\[object/

describe.each(locales.map((locale) => [locale.tag, locale] as const))('%s', (_tag, locale) => {
  test('never throws and is never silent, whatever the server sends with a message', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ids, 1070002, 4000001, -1), context, fc.string(), (id, values, text) => {
        const message: UiText = { id, type: 'error', text, context: values }
        expect(translate(message, locale)).not.toBe('')
      }),
      { numRuns: 60 },
    )
  })

  test('says each message of Kratos as a whole sentence, with nothing left to fill in', () => {
    fc.assert(
      fc.property(goodContext, (values) => {
        for (const id of ids) {
          const said = translate({ id, type: 'error', text: 'Words of the server', context: values }, locale)
          expect(said, String(id)).not.toMatch(leftOver)
          expect(said, String(id)).not.toBe('Words of the server')
        }
      }),
      { numRuns: 5 },
    )
  })

  test('says each text of the kit as a whole sentence, with nothing left to fill in', () => {
    const values = fc.record({
      seconds: fc.nat(100_000),
      name: address,
      id: fc.uuid(),
      when: fc.date({ noInvalidDate: true, min: new Date(0) }).map((date) => date.toISOString()),
      level: fc.constantFrom('weak', 'fair', 'good', 'strong'),
      browser: fc.constantFrom('Firefox', 'Safari'),
      system: fc.constantFrom('Android', 'Windows'),
    })
    fc.assert(
      fc.property(values, (given) => {
        for (const text of Object.values(texts)) {
          expect(translate(text, locale, given), text.id).toMatch(/\S/)
          expect(translate(text, locale, given), text.id).not.toMatch(leftOver)
        }
      }),
      { numRuns: 5 },
    )
  })
})
