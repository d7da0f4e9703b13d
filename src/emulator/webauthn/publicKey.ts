import { toBase64Url } from '../bytes/encoding.js'
import { type AlgorithmName, verifySignature } from '../signatures/verifySignature.js'
import { CeremonyProblem } from './ceremonyProblem.js'
import { type CborMap, readCbor } from './readCbor.js'

interface KeyKind {
  name: AlgorithmName
  kty: 'EC' | 'RSA' | 'OKP'
  curve?: string
  /** Bytes of each of an ECDSA signature's two numbers. */
  half?: number
}

/** COSE's algorithms (RFC 9053) that Kratos asks authenticators for, in its order. */
const kinds = new Map<number, KeyKind>([
  [-7, { name: 'ES256', kty: 'EC', curve: 'P-256', half: 32 }],
  [-35, { name: 'ES384', kty: 'EC', curve: 'P-384', half: 48 }],
  [-36, { name: 'ES512', kty: 'EC', curve: 'P-521', half: 66 }],
  [-257, { name: 'RS256', kty: 'RSA' }],
  [-258, { name: 'RS384', kty: 'RSA' }],
  [-259, { name: 'RS512', kty: 'RSA' }],
  [-37, { name: 'PS256', kty: 'RSA' }],
  [-38, { name: 'PS384', kty: 'RSA' }],
  [-39, { name: 'PS512', kty: 'RSA' }],
  [-8, { name: 'EdDSA', kty: 'OKP', curve: 'Ed25519' }],
])

export const algorithmIds: readonly number[] = [...kinds.keys()]

/** The algorithm of a COSE key. */
export function algorithmOf(coseKey: Uint8Array<ArrayBuffer>): number {
  const id = readKey(coseKey).get(3)
  if (typeof id !== 'number' || !kinds.has(id)) {
    throw new CeremonyProblem('The public key is of an algorithm that was not asked for.')
  }
  return id
}

/**
 * Whether a signature of an authenticator was made with a COSE key.
 *
 * @throws {CeremonyProblem} A key or signature of the wrong form.
 */
export async function isSignedBy(
  coseKey: Uint8Array<ArrayBuffer>,
  signature: Uint8Array<ArrayBuffer>,
  data: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  const kind = kinds.get(algorithmOf(coseKey))
  if (!kind) return false
  const raw = kind.half === undefined ? signature : readDerSignature(signature, kind.half)
  try {
    return await verifySignature(kind.name, toJwk(readKey(coseKey), kind), raw, data)
  } catch (error) {
    throw new CeremonyProblem(`The public key cannot be used: ${String(error)}`)
  }
}

function readKey(coseKey: Uint8Array<ArrayBuffer>): CborMap {
  const { value } = readCbor(coseKey)
  if (!(value instanceof Map)) throw new CeremonyProblem('The public key is no COSE key.')
  return value
}

function toJwk(key: CborMap, { kty, curve }: KeyKind): JsonWebKey {
  if (kty === 'RSA') return { kty, n: member(key, -1), e: member(key, -2) }
  const point = { kty, crv: curve ?? '', x: member(key, -2) }
  return kty === 'EC' ? { ...point, y: member(key, -3) } : point
}

function member(key: CborMap, label: number): string {
  const bytes = key.get(label)
  if (!(bytes instanceof Uint8Array)) throw new CeremonyProblem('The public key lacks a part.')
  return toBase64Url(bytes)
}

/** The two numbers of an ECDSA signature out of their DER, each of a fixed length, one after the other. */
function readDerSignature(der: Uint8Array<ArrayBuffer>, half: number): Uint8Array<ArrayBuffer> {
  const raw = new Uint8Array(half * 2)
  // A sequence whose length takes a second byte from 128 on (P-521).
  let at = (der[1] ?? 0) >= 0x80 ? 3 : 2
  for (const end of [half, half * 2]) {
    const length = der[at + 1] ?? 0
    const digits = der.slice(at + 2, at + 2 + length)
    const significant = digits.slice(
      Math.max(
        0,
        digits.findIndex((digit) => digit !== 0),
      ),
    )
    if (der[at] !== 0x02 || digits.length !== length || significant.length > half) {
      throw new CeremonyProblem('The signature is not of the form that its algorithm demands.')
    }
    raw.set(significant, end - significant.length)
    at += 2 + length
  }
  return raw
}
