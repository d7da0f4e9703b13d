import { fromBase64, sha256, toBase64Url } from '../bytes/encoding.js'
import { isRecord } from '../config/readers.js'
import { CeremonyProblem } from './ceremonyProblem.js'
import { type AuthenticatorData, readAuthenticatorData } from './readAuthenticatorData.js'

/** What a ceremony must have been about. */
export interface Expectations {
  /** Base64url. */
  challenge: string
  rpId: string
  origins: readonly string[]
}

/** The answer of a browser, as the script posts it: a JSON text. */
export interface CeremonyResponse {
  /** Id of the credential, base64url. */
  id: string
  /** A binary part by its name, where it is there. */
  optional(name: string): Uint8Array<ArrayBuffer> | undefined
  /** A binary part by its name. */
  part(name: string): Uint8Array<ArrayBuffer>
}

/**
 * Reads what a browser answered.
 *
 * @throws {CeremonyProblem} A text that is not of its form.
 */
export function readCeremonyResponse(text: string): CeremonyResponse {
  const value = parse(text)
  const response = isRecord(value) ? value['response'] : undefined
  if (!isRecord(value) || typeof value['id'] !== 'string' || !isRecord(response)) {
    throw new CeremonyProblem('The answer lacks its id or its response.')
  }
  if (value['type'] !== 'public-key') throw new CeremonyProblem('The answer is about no public key.')
  function optional(name: string): Uint8Array<ArrayBuffer> | undefined {
    const encoded = isRecord(response) ? response[name] : undefined
    return typeof encoded === 'string' ? fromBase64(encoded) : undefined
  }
  return {
    id: normaliseId(value['id']),
    optional,
    part(name) {
      const bytes = optional(name)
      if (!bytes) throw new CeremonyProblem(`The response lacks its ${name}, or it is no base64url.`)
      return bytes
    },
  }
}

/** An id as base64url without padding, whatever base64 it came in. */
function normaliseId(id: string): string {
  const bytes = fromBase64(id)
  return bytes ? toBase64Url(bytes) : id
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new CeremonyProblem('The answer is no JSON.')
  }
}

/**
 * Checks that a browser's client data speaks of this ceremony.
 *
 * @throws {CeremonyProblem} Another ceremony, challenge or origin.
 */
export function checkClientData(
  bytes: Uint8Array<ArrayBuffer>,
  type: 'webauthn.create' | 'webauthn.get',
  { challenge, origins }: Expectations,
): void {
  const data = parse(new TextDecoder().decode(bytes))
  if (!isRecord(data)) throw new CeremonyProblem('The client data is no object.')
  if (data['type'] !== type) throw new CeremonyProblem(`The client data is not of a ${type}.`)
  if (typeof data['challenge'] !== 'string' || normaliseId(data['challenge']) !== challenge) {
    throw new CeremonyProblem('The challenge is not the one of this flow.')
  }
  if (typeof data['origin'] !== 'string' || !origins.includes(data['origin'])) {
    throw new CeremonyProblem(`The origin ${String(data['origin'])} is not one of ${origins.join(', ')}.`)
  }
}

/**
 * Reads authenticator data and checks that it speaks of this relying party and of somebody present.
 *
 * @throws {CeremonyProblem}
 */
export async function checkAuthenticatorData(
  bytes: Uint8Array<ArrayBuffer>,
  { rpId }: Expectations,
): Promise<AuthenticatorData> {
  const data = readAuthenticatorData(bytes)
  if (toBase64Url(data.rpIdHash) !== toBase64Url(await sha256(rpId))) {
    throw new CeremonyProblem(`The authenticator was asked by somebody other than ${rpId}.`)
  }
  if (!data.userPresent) throw new CeremonyProblem('Nobody touched the authenticator.')
  return data
}

/** What an authenticator signs: its data, and the hash of the client data. */
export async function signedBytes(
  authenticatorData: Uint8Array<ArrayBuffer>,
  clientData: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', clientData))
  return Uint8Array.from([...authenticatorData, ...hash])
}
