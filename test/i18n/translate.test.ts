import { expect, test } from 'vitest'
import type { Language } from '../../src/i18n/locale.js'
import de from '../../src/i18n/locales/de.js'
import * as texts from '../../src/i18n/texts.js'
import { translate } from '../../src/i18n/translate.js'
import type { UiText } from '../../src/protocol/text.js'

const message = (id: number, text: string, context?: UiText['context']): UiText => ({
  id,
  text,
  type: 'info',
  ...(context && { context }),
})

test('a message of Kratos is translated by its id, whatever its text', () => {
  expect(translate(message(1010001, 'Sign in'), de)).toBe('Anmelden')
})

test('values of the context stand in the translation', () => {
  const text = message(1010002, 'Sign in with GitHub', { provider: 'GitHub' })
  expect(translate(text, de)).toBe('Mit GitHub anmelden')
})

test('without a language Kratos keeps its own words', () => {
  expect(translate(message(1010001, 'Sign in {as you are}'))).toBe('Sign in {as you are}')
})

test('free text and messages of a newer Kratos keep their own words', () => {
  expect(translate(message(4000001, 'Nobody foresaw {this}', { reason: 'this' }), de)).toBe(
    'Nobody foresaw {this}',
  )
  expect(translate(message(5000001, 'The disk is full'), de)).toBe('The disk is full')
  expect(translate(message(4999999, 'Of tomorrow'), de)).toBe('Of tomorrow')
})

test('a message whose values an older Kratos does not send keeps its own words', () => {
  const text = message(4000003, 'Length must be >= 8, but got 3.', { expected_length: 8, actual_length: 3 })
  expect(translate(text, de)).toBe('Length must be >= 8, but got 3.')
})

test.each([
  [1010001, 'Sign in', 'Sign in with security key'],
  [1050012, 'Add security key', 'Remove security key "My key"'],
  [
    1070001,
    'Password',
    'An email containing a verification link has been sent to the email address you provided.',
  ],
  [4000012, 'This backup recovery code has already been used.', 'The backup recovery code is not valid.'],
])(
  'id %d, which an older Kratos gave to two messages, is translated where it is today’s',
  (id, today, other) => {
    expect(translate(message(id, today), de)).not.toBe(today)
    expect(translate(message(id, other), de)).toBe(other)
  },
)

test('the verification that v0.8.0 reports under the id of a recovery keeps its own words', () => {
  const verified = 'You successfully verified your email address.'
  expect(
    translate(message(1060001, verified, { privilegedSessionExpiresAt: '2026-03-01T12:00:00Z' }), de),
  ).toBe(verified)
})

test('a message without a text shows its number rather than nothing', () => {
  expect(translate(message(4999999, ''), de)).toBe('#4999999')
})

test("the kit's own texts are translated by their keys and are English otherwise", () => {
  const some: Language = { ...de, texts: { showPassword: 'Passwort anzeigen' } }
  expect(translate(texts.showPassword, some)).toBe('Passwort anzeigen')
  expect(translate(texts.hidePassword, some)).toBe('Hide password')
  expect(translate(texts.resendIn, de, { seconds: 30 })).toBe(
    'Einen neuen Code können Sie in 30 Sekunden anfordern.',
  )
  expect(translate(texts.resendIn, undefined, { seconds: 120 })).toBe(
    'You can ask for another code in 2 minutes.',
  )
})

test('each text of the kit carries its own name, by which languages find it', () => {
  expect(Object.values(texts).map(({ id }) => id)).toEqual(Object.keys(texts))
})

const email = message(1070002, 'E-Mail', { title: 'E-Mail', name: 'traits.email' })

test('a trait is called by its node name, by its title, or as its schema says', () => {
  expect(translate(email, { ...de, labels: { 'traits.email': 'Dienstadresse', 'E-Mail': 'Post' } })).toBe(
    'Dienstadresse',
  )
  expect(translate(email, { ...de, labels: { 'E-Mail': 'Post' } })).toBe('Post')
  expect(translate(email, de)).toBe('E-Mail')
})

test('a trait is called as a function of the app says, where it says anything', () => {
  const labels = (name: string, title: string) => (name === 'traits.email' ? `${title}-Adresse` : undefined)
  expect(translate(email, { ...de, labels })).toBe('E-Mail-Adresse')
  expect(translate(message(1070002, 'Age', { name: 'traits.age' }), { ...de, labels })).toBe('Age')
})

test('the node lends its name to a label of an older Kratos, which sends none', () => {
  const language = { ...de, labels: { 'traits.email': 'Dienstadresse' } }
  expect(translate(message(1070002, 'E-Mail'), language, { name: 'traits.email' })).toBe('Dienstadresse')
})

test('hostile names reach nothing but the labels', () => {
  const label = message(1070002, 'Title', { name: '__proto__' })
  expect(translate(label, { ...de, labels: {} })).toBe('Title')
})
