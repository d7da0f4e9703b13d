import { toBase64Url } from '../bytes/encoding.js'
import { CeremonyProblem } from './ceremonyProblem.js'
import {
  checkAuthenticatorData,
  checkClientData,
  type Expectations,
  readCeremonyResponse,
  signedBytes,
} from './expectations.js'
import { algorithmOf, isSignedBy } from './publicKey.js'
import type { AuthenticatorData } from './readAuthenticatorData.js'
import { type CborMap, type CborValue, readCbor } from './readCbor.js'

/** A key that an authenticator made. */
export interface NewKey {
  /** Base64url. */
  id: string
  publicKey: Uint8Array<ArrayBuffer>
  attestationFormat: string
  aaguid: Uint8Array<ArrayBuffer>
  data: AuthenticatorData
}

/**
 * Verifies that an authenticator made a key in this ceremony. Kratos asks for no attestation: the formats `none`
 * and `packed` by the key itself are understood, which is what browsers then send.
 *
 * @param text The JSON that a browser posted.
 * @throws {CeremonyProblem} What does not fit.
 */
export async function verifyAttestation(text: string, expected: Expectations): Promise<NewKey> {
  const response = readCeremonyResponse(text)
  const clientData = response.part('clientDataJSON')
  checkClientData(clientData, 'webauthn.create', expected)
  const attestation = mapOf(readCbor(response.part('attestationObject')).value)
  const bytes = attestation.get('authData')
  if (!(bytes instanceof Uint8Array))
    throw new CeremonyProblem('The attestation lacks its authenticator data.')
  const data = await checkAuthenticatorData(bytes, expected)
  const { credential } = data
  if (!credential || toBase64Url(credential.id) !== response.id) {
    throw new CeremonyProblem('The attestation is of another key.')
  }
  algorithmOf(credential.publicKey)
  const attestationFormat = await checkStatement(attestation, credential.publicKey, () =>
    signedBytes(bytes, clientData),
  )
  const { publicKey, aaguid } = credential
  return { id: response.id, publicKey, aaguid, attestationFormat, data }
}

async function checkStatement(
  attestation: CborMap,
  publicKey: Uint8Array<ArrayBuffer>,
  signed: () => Promise<Uint8Array<ArrayBuffer>>,
): Promise<string> {
  const format = attestation.get('fmt')
  const statement = mapOf(attestation.get('attStmt'))
  if (format === 'none' && statement.size === 0) return format
  const signature = statement.get('sig')
  if (format === 'packed' && !statement.has('x5c') && signature instanceof Uint8Array) {
    const fits = statement.get('alg') === algorithmOf(publicKey)
    if (fits && (await isSignedBy(publicKey, signature, await signed()))) return format
  }
  throw new CeremonyProblem('The attestation is neither "none" nor signed by the new key itself.')
}

function mapOf(value: CborValue | undefined): CborMap {
  if (value instanceof Map) return value
  throw new CeremonyProblem('The attestation is not of its form.')
}
