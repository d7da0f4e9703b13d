// @vitest-environment node
import { expect, test } from 'vitest'
import { CeremonyError, ceremonyErrorOf } from '../../src/webauthn/ceremonyError.js'

const browsers = (name: string) => new DOMException('The browser’s own words.', name)

test.each([
  ['InvalidStateError', 'registered'],
  ['NotSupportedError', 'unsupported'],
  ['ConstraintError', 'unsupported'],
  ['SecurityError', 'insecure'],
  ['AbortError', 'aborted'],
  ['UnknownError', 'unknown'],
])('%s of a browser means: %s', (name, failure) => {
  expect(ceremonyErrorOf(browsers(name), false)).toMatchObject({ failure })
})

test('a closed dialog and one that nobody answered are told apart by time', () => {
  expect(ceremonyErrorOf(browsers('NotAllowedError'), false).failure).toBe('cancelled')
  expect(ceremonyErrorOf(browsers('NotAllowedError'), true).failure).toBe('timeout')
})

test('the browser’s error stays to be looked into, and what is no error is no reason to fail', () => {
  const cause = browsers('NotAllowedError')
  expect(ceremonyErrorOf(cause, false).cause).toBe(cause)
  expect(ceremonyErrorOf('nonsense', false).failure).toBe('unknown')
  const known = new CeremonyError('unreadable')
  expect(ceremonyErrorOf(known, true)).toBe(known)
})
