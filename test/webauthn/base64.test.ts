// @vitest-environment node
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { base64UrlOf, bytesOf } from '../../src/webauthn/base64.js'

test('bytes survive the way to text and back, whatever they are', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      const copy = new Uint8Array(bytes)
      expect(bytesOf(base64UrlOf(copy.buffer))).toEqual(copy)
    }),
  )
})

test('both alphabets are read, with padding and without', () => {
  const bytes = new Uint8Array([251, 239, 255, 1])
  for (const text of ['++//AQ==', '--__AQ==', '--__AQ', '++//AQ']) expect(bytesOf(text)).toEqual(bytes)
})

test('what is written has nothing in it that an address or a form would change', () => {
  expect(base64UrlOf(new Uint8Array([251, 239, 255, 1]).buffer)).toBe('--__AQ')
})
