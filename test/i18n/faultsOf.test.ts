// @vitest-environment node
import { expect, test } from 'vitest'
import { faultsOf } from './faultsOf.js'

const english = 'At least {count, plural, one {# code} other {# codes}}'

test('a translation with the forms of its language has no faults', () => {
  expect(faultsOf('de', 'Mindestens {count, plural, one {# Code} other {# Codes}}', english)).toEqual([])
  expect(faultsOf('ja', '{count}個以上のコード', english)).toEqual([])
})

test('a translation that lacks a form of its language is told apart', () => {
  expect(faultsOf('pl', '{count, plural, one {# kod} other {# kodu}}', english)).toEqual([
    '{count} lacks the case "many"',
    '{count} lacks the case "few"',
  ])
  expect(faultsOf('de', '{count, plural, one {#} few {#} other {#}}', english)).toEqual([
    '{count} has an unknown case "few"',
  ])
})

test('a translation that loses or invents a value is told apart', () => {
  expect(faultsOf('de', 'Mindestens {number} Codes', english)).toEqual([
    'holds {number} where English holds {count}',
  ])
})

test('a translation that drops one of the things to choose from is told apart', () => {
  const choice = '{way, choose, password {your password} other {another way}}'
  expect(faultsOf('de', '{way, choose, other {ein anderer Weg}}', choice)).toEqual([
    '{way} lacks the case "password"',
  ])
})

test('broken braces, markup, straight quotes and stray spaces are told apart', () => {
  expect(() => faultsOf('de', 'Noch {count', english)).toThrow('without its "}"')
  expect(faultsOf('de', '<b>"Fertig"</b> ', 'Done')).toEqual([
    'has a stray space',
    'has markup',
    'has straight quotation marks',
  ])
})
