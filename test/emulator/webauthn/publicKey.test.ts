// @vitest-environment node
import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { isSignedBy } from '../../../src/emulator/webauthn/publicKey.js'
import { readCbor } from '../../../src/emulator/webauthn/readCbor.js'

const data = new TextEncoder().encode('what an authenticator signs')

function head(major: number, length: number): number[] {
  if (length < 24) return [(major << 5) | length]
  return length < 256 ? [(major << 5) | 24, length] : [(major << 5) | 25, length >> 8, length & 255]
}

function number(value: number): number[] {
  return value < 0 ? head(1, -1 - value) : head(0, value)
}

/** A COSE key: a map of numbers to numbers and bytes. */
function coseKey(entries: [number, number | string][]): Uint8Array<ArrayBuffer> {
  const pairs = entries.flatMap(([label, value]) => {
    if (typeof value === 'number') return [...number(label), ...number(value)]
    const bytes = Buffer.from(value, 'base64url')
    return [...number(label), ...head(2, bytes.length), ...bytes]
  })
  return Uint8Array.from([...head(5, entries.length), ...pairs])
}

interface Pair {
  publicKey: KeyObject
  privateKey: KeyObject
}

const ec = (curve: string): Pair => generateKeyPairSync('ec', { namedCurve: curve })
const rsa = (): Pair => generateKeyPairSync('rsa', { modulusLength: 2048 })
const jwkOf = ({ publicKey }: Pair) => publicKey.export({ format: 'jwk' })

function ecKey(pair: Pair, algorithm: number, curve: number): Uint8Array<ArrayBuffer> {
  const { x = '', y = '' } = jwkOf(pair)
  return coseKey([
    [1, 2],
    [3, algorithm],
    [-1, curve],
    [-2, x],
    [-3, y],
  ])
}

function rsaKey(pair: Pair, algorithm: number): Uint8Array<ArrayBuffer> {
  const { n = '', e = '' } = jwkOf(pair)
  return coseKey([
    [1, 3],
    [3, algorithm],
    [-1, n],
    [-2, e],
  ])
}

const p256 = ec('P-256')
const p384 = ec('P-384')
const p521 = ec('P-521')
const rsaPair = rsa()
const ed25519: Pair = generateKeyPairSync('ed25519')
const padding = { padding: 6, saltLength: 32 }

describe('signatures of every kind that Kratos asks for are verified', () => {
  test.each([
    ['ES256', ecKey(p256, -7, 1), sign('sha256', data, p256.privateKey)],
    ['ES384', ecKey(p384, -35, 2), sign('sha384', data, p384.privateKey)],
    ['ES512', ecKey(p521, -36, 3), sign('sha512', data, p521.privateKey)],
    ['RS256', rsaKey(rsaPair, -257), sign('sha256', data, rsaPair.privateKey)],
    ['PS256', rsaKey(rsaPair, -37), sign('sha256', data, { key: rsaPair.privateKey, ...padding })],
    [
      'EdDSA',
      coseKey([
        [1, 1],
        [3, -8],
        [-1, 6],
        [-2, jwkOf(ed25519).x ?? ''],
      ]),
      sign(null, data, ed25519.privateKey),
    ],
  ])('%s', async (_, key, signature) => {
    expect(await isSignedBy(key, Uint8Array.from(signature), data)).toBe(true)
    expect(await isSignedBy(key, Uint8Array.from(signature), data.slice(1))).toBe(false)
  })
})

test('a key of an algorithm that was not asked for is refused', async () => {
  const key = ecKey(p256, -47, 8)
  await expect(isSignedBy(key, new Uint8Array(64), data)).rejects.toThrow(/algorithm that was not asked for/)
})

test('CBOR that ends too early, or is of no definite length, is refused', () => {
  const key = ecKey(p256, -7, 1)
  expect(() => readCbor(key.slice(0, -1))).toThrow(/ends too early/)
  expect(() => readCbor(Uint8Array.of(0x9f, 0x01, 0xff))).toThrow(/not definite/)
})
