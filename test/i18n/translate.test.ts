import { expect, test } from 'vitest'
import type { Language } from '../../src/i18n/locale.js'
import * as texts from '../../src/i18n/texts.js'
import { translate } from '../../src/i18n/translate.js'

const german: Language = {
  tag: 'de',
  direction: 'ltr',
  messages: {
    1010001: 'Anmelden',
    1010002: 'Mit {provider} anmelden',
    4000032: 'Mindestens {min_length, plural, one {# Zeichen} other {# Zeichen}}.',
  },
  texts: { showPassword: 'Passwort anzeigen', resendIn: 'Neuer Code {seconds, in}.' },
}

test('a message of Kratos is translated by its id, whatever its text', () => {
  expect(translate({ id: 1010001, text: 'Sign in', type: 'info' }, german)).toBe('Anmelden')
})

test('values of the context stand in the translation', () => {
  const text = { id: 1010002, text: 'Sign in with GitHub', type: 'info', context: { provider: 'GitHub' } }
  expect(translate(text, german)).toBe('Mit GitHub anmelden')
})

test('without a language Kratos keeps its own words', () => {
  expect(translate({ id: 1010001, text: 'Sign in {as you are}', type: 'info' })).toBe('Sign in {as you are}')
})

test('a message whose values an older Kratos does not send keeps its own words', () => {
  expect(translate({ id: 1010002, text: 'Sign in with GitHub', type: 'info' }, german)).toBe(
    'Sign in with GitHub',
  )
})

test('an unknown message without a text shows its number rather than nothing', () => {
  expect(translate({ id: 4999999, text: '', type: 'error' }, german)).toBe('#4999999')
})

test("the kit's own texts are translated by their keys and are English otherwise", () => {
  expect(translate(texts.showPassword, german)).toBe('Passwort anzeigen')
  expect(translate(texts.hidePassword, german)).toBe('Hide password')
  expect(translate(texts.resendIn, german, { seconds: 30 })).toBe('Neuer Code in 30 Sekunden.')
  expect(translate(texts.resendIn, undefined, { seconds: 90 })).toBe(
    'You can ask for another code in 2 minutes.',
  )
})

test('each text of the kit carries its own name, by which languages find it', () => {
  for (const [name, { id, text }] of Object.entries(texts)) {
    expect(id).toBe(name)
    expect(text).not.toBe('')
  }
})
