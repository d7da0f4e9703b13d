import { expect, test } from 'vitest'
import { passwordStrength } from '../../src/form/passwordStrength.js'

test.each([
  ['password1', 'weak'],
  ['aaaaaaaaaaaaaaaa', 'weak'],
  ['abcdefghijklmnop', 'weak'],
  ['qwerty2024', 'weak'],
  ['kX9#mQ2$', 'fair'],
  ['orbitlampzebra', 'good'],
  ['Zebra-lamp-41-orbit', 'strong'],
  ['一二三四五六七八', 'fair'],
])('“%s” is %s', (password, strength) => {
  expect(passwordStrength(password)).toBe(strength)
})

test('what stands elsewhere in the form does not make a password stronger', () => {
  expect(passwordStrength('ada.lovelace', ['ada.lovelace@example.com'])).toBe('weak')
})
