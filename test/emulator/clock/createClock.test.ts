// @vitest-environment node
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createClock } from '../../../src/emulator/clock/createClock.js'

const start = Date.parse('2026-01-01T00:00:00Z')

beforeEach(() => {
  vi.useFakeTimers({ now: start })
})

afterEach(() => {
  vi.useRealTimers()
})

test('a clock that was set stands still until it is turned', () => {
  const clock = createClock('2026-03-01T12:00:00Z')
  vi.advanceTimersByTime(60_000)
  expect(clock.now()).toBe(Date.parse('2026-03-01T12:00:00Z'))
  clock.advance({ days: 1, hours: 2, minutes: 3, seconds: 4, milliseconds: 5 })
  expect(clock.now()).toBe(Date.parse('2026-03-02T14:03:04.005Z'))
})

test('a clock that was not set runs with the machine, also after it was turned', () => {
  const clock = createClock()
  vi.advanceTimersByTime(1000)
  expect(clock.now()).toBe(start + 1000)
  clock.advance({ hours: 1 })
  vi.advanceTimersByTime(1000)
  expect(clock.now()).toBe(start + 3_602_000)
})

test('a clock can be turned back, and milliseconds are a span too', () => {
  const clock = createClock(start)
  clock.advance(500)
  clock.set(new Date(start - 1000))
  expect(clock.now()).toBe(start - 1000)
})

test('a moment that is none is refused', () => {
  expect(() => createClock('tomorrow')).toThrow('cannot be set to "tomorrow"')
})
