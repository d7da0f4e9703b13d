import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { format } from '../../src/i18n/format.js'

const english = { tag: 'en', direction: 'ltr' } as const
const german = { tag: 'de', direction: 'ltr' } as const
const polish = { tag: 'pl', direction: 'ltr' } as const
const arabic = { tag: 'ar', direction: 'rtl' } as const

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-03-01T12:00:00Z') })
})

afterEach(() => {
  vi.useRealTimers()
})

test('a count takes the form that its language has for it', () => {
  const codes = '{count, plural, one {# kod} few {# kody} many {# kodów} other {# kodu}}'
  expect([1, 3, 5, 22].map((count) => format(codes, { count }, polish))).toEqual([
    '1 kod',
    '3 kody',
    '5 kodów',
    '22 kody',
  ])
})

test('numbers are written as the language writes them', () => {
  expect(format('{count}', { count: 12_000 }, english)).toBe('12,000')
  expect(format('{count, plural, other {# Codes}}', { count: 12_000 }, german)).toBe('12.000 Codes')
})

test('several values are joined, in words of their own where there are any', () => {
  const ways = '{ways, choose, password {your password} oidc {{provider}} other {}}'
  expect(format('{ways}', { ways: ['a', 'b', 'c'] }, english)).toBe('a, b, or c')
  expect(format(ways, { ways: ['password', 'oidc', 'totp'], provider: 'Google' }, english)).toBe(
    'your password or Google',
  )
})

test('an instant is told from now, in a unit that a person would choose', () => {
  const ago = (expired_at: string) => format('{expired_at, ago}', { expired_at }, english)
  expect(ago('2026-03-01T11:59:20Z')).toBe('40 seconds ago')
  expect(ago('2026-03-01T11:55:00.123456Z')).toBe('5 minutes ago')
  expect(ago('2026-03-01T09:00:00Z')).toBe('3 hours ago')
  expect(ago('2026-02-26T12:00:00Z')).toBe('3 days ago')
})

test('what has expired never expires in the future, even by a clock that runs slow', () => {
  expect(format('{expired_at, ago}', { expired_at: '2026-03-01T12:10:00Z' }, english)).toBe('now')
})

test('seconds to go are told as time', () => {
  expect(format('{seconds, in}', { seconds: 30 }, english)).toBe('in 30 seconds')
  expect(format('{seconds, in}', { seconds: 600 }, polish)).toBe('za 10 minut')
})

test('dates and times of day are written as the language writes them', () => {
  const values = { at: '2026-02-26T12:00:00' }
  expect(format('{at, date}', values, english)).toBe('Feb 26, 2026')
  expect(format('{at, time}', values, german)).toBe('12:00')
})

test('an address keeps its direction between letters written from right to left', () => {
  expect(format('إلى {address}', { address: 'ada@example.com' }, arabic)).toBe(
    'إلى \u2068ada@example.com\u2069',
  )
})

test('a sentence that lacks one of its values is no sentence', () => {
  expect(format('Sent to {address}', {}, english)).toBeUndefined()
  expect(format('Sent to {address}', { address: '' }, english)).toBeUndefined()
  expect(format('{ways, choose, other {}}', { ways: ['totp'] }, english)).toBeUndefined()
})

test('values of the wrong kind make no sentence either, and throw nothing', () => {
  const strange: unknown[] = [{}, 'soon', Number.NaN, [null], Symbol('s'), { toString: null }]
  const patterns = [
    '{at, ago}',
    '{at, date}',
    '{at, time}',
    '{at, in}',
    '{at, plural, one {x} other {#}}',
    '{at}',
  ]
  for (const at of strange) {
    for (const pattern of patterns) expect(() => format(pattern, { at }, english)).not.toThrow()
  }
  expect(format('{at, ago}', { at: 'soon' }, english)).toBeUndefined()
  expect(format('{at, date}', { at: 'soon' }, english)).toBeUndefined()
})

test('braces in a value are letters like any other', () => {
  expect(format('{name}, {other}', { name: '{other}', other: 'b' }, english)).toBe('{other}, b')
})
