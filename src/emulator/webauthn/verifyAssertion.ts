import { CeremonyProblem } from './ceremonyProblem.js'
import {
  type CeremonyResponse,
  checkAuthenticatorData,
  checkClientData,
  type Expectations,
  signedBytes,
} from './expectations.js'
import { isSignedBy } from './publicKey.js'

/** A key that somebody registered. */
export interface KnownKey {
  /** Base64url. */
  id: string
  publicKey: Uint8Array<ArrayBuffer>
  counter: number
}

/**
 * Verifies that one of these keys answered in this ceremony.
 *
 * @returns The key, with its counter as it is now.
 * @throws {CeremonyProblem} What does not fit, also a counter that did not rise: the key may have been copied.
 */
export async function verifyAssertion<Key extends KnownKey>(
  response: CeremonyResponse,
  expected: Expectations,
  keys: readonly Key[],
): Promise<Key> {
  const key = keys.find(({ id }) => id === response.id)
  if (!key) throw new CeremonyProblem('No such key is registered.')
  const clientData = response.part('clientDataJSON')
  checkClientData(clientData, 'webauthn.get', expected)
  const bytes = response.part('authenticatorData')
  const { counter } = await checkAuthenticatorData(bytes, expected)
  const signed = await signedBytes(bytes, clientData)
  if (!(await isSignedBy(key.publicKey, response.part('signature'), signed))) {
    throw new CeremonyProblem('The signature is not of this key.')
  }
  const counts = counter > 0 || key.counter > 0
  if (counts && counter <= key.counter) throw new CeremonyProblem('The counter of the key did not rise.')
  return { ...key, counter }
}
