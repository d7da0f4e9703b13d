import { Fault } from '../http/fault.js'
import type { Kratos } from '../kratos.js'
import type { FlowRecord } from '../store/records.js'
import { type Ceremony, expectationsOf, rememberedCeremony } from '../webauthn/ceremony.js'
import { CeremonyProblem } from '../webauthn/ceremonyProblem.js'
import { relyingPartyOf } from '../webauthn/relyingParty.js'
import { storedKey } from '../webauthn/securityKeys.js'
import { verifyAttestation } from '../webauthn/verifyAttestation.js'
import { readAnswer } from './proveKey.js'

/**
 * Verifies a key that an authenticator made for a flow.
 *
 * @returns The key as Kratos keeps it, and the ceremony that it was made in.
 * @throws {Fault} 400 for an answer that cannot be read, 500 for one that does not fit.
 */
export async function takeNewKey(
  kratos: Kratos,
  flow: FlowRecord,
  method: 'webauthn' | 'passkey',
  text: string,
  facts: { displayName: string; isPasswordless: boolean },
): Promise<{ key: Record<string, unknown>; ceremony: Ceremony }> {
  const ceremony = rememberedCeremony(flow, method)
  if (!ceremony) throw new Fault(500, { reason: 'The flow has not asked for a new key.' })
  readAnswer(text)
  try {
    const expected = expectationsOf(ceremony, relyingPartyOf(kratos, method))
    return { key: storedKey(kratos, await verifyAttestation(text, expected), facts), ceremony }
  } catch (error) {
    if (!(error instanceof CeremonyProblem)) throw error
    throw new Fault(500, { reason: `Unable to create WebAuthn credential: ${error.message}` })
  }
}
