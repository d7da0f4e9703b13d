import { fromBase64 } from '../bytes/encoding.js'
import { isRecord } from '../config/readers.js'
import { Fault } from '../http/fault.js'
import { isAlgorithmName, verifySignature } from '../signatures/verifySignature.js'
import type { Claims } from './claims.js'

interface TokenExpectations {
  issuer: string
  clientId: string
  /** Public keys of the issuer (RFC 7517). */
  keys: readonly unknown[]
  /** Milliseconds since 1970. */
  now: number
  nonce?: string | undefined
}

/**
 * Verifies an ID token (OpenID Connect Core, 3.1.3.7): signature, issuer, audience, expiry and nonce.
 *
 * @throws {Fault} 400 with what does not fit.
 */
export async function verifyIdToken(token: string, expected: TokenExpectations): Promise<Claims> {
  const { issuer, clientId, now, nonce } = expected
  const [head = '', body = '', signature = ''] = token.split('.')
  if (!(await isSigned(head, body, signature, expected.keys))) throw refusal('its signature is not valid')
  const claims = readPart(body)
  const { sub, iss, aud, exp } = claims
  if (typeof sub !== 'string' || sub === '') throw refusal('it names nobody')
  if (withoutSlash(iss) !== withoutSlash(issuer)) throw refusal(`it was issued by ${String(iss)}`)
  if (![aud].flat().includes(clientId)) throw refusal('it was issued for another application')
  if (typeof exp !== 'number' || exp * 1000 <= now) throw refusal('it has expired')
  if (nonce !== undefined && claims['nonce'] !== nonce) throw refusal('its nonce is another one')
  return { ...claims, sub }
}

function refusal(why: string): Fault {
  return new Fault(400, { reason: `The provider's ID token was refused: ${why}.` })
}

async function isSigned(
  head: string,
  body: string,
  signature: string,
  keys: readonly unknown[],
): Promise<boolean> {
  const { alg, kid } = readPart(head)
  const bytes = fromBase64(signature)
  if (!isAlgorithmName(alg) || !bytes) return false
  const data = new TextEncoder().encode(`${head}.${body}`)
  for (const key of keys.filter(isRecord)) {
    const mayFit = kid === undefined || key['kid'] === undefined || key['kid'] === kid
    if (mayFit && (await verifies(() => verifySignature(alg, key, bytes, data)))) return true
  }
  return false
}

/** A key of another kind is no reason to give up: the next one may fit. */
async function verifies(verify: () => Promise<boolean>): Promise<boolean> {
  try {
    return await verify()
  } catch {
    return false
  }
}

function readPart(encoded: string): Record<string, unknown> {
  const bytes = fromBase64(encoded)
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes))
    return isRecord(value) ? value : {}
  } catch {
    throw refusal('it is no token')
  }
}

function withoutSlash(url: unknown): string {
  return typeof url === 'string' ? url.replace(/\/$/, '') : ''
}
