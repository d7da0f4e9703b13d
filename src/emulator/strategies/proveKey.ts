import { formProblem } from '../flows/flowProblem.js'
import { Fault } from '../http/fault.js'
import type { Kratos } from '../kratos.js'
import type { FlowRecord, IdentityRecord } from '../store/records.js'
import { expectationsOf, rememberedCeremony } from '../webauthn/ceremony.js'
import { CeremonyProblem } from '../webauthn/ceremonyProblem.js'
import { type CeremonyResponse, readCeremonyResponse } from '../webauthn/expectations.js'
import { relyingPartyOf } from '../webauthn/relyingParty.js'
import { keepCounter, type SecurityKey } from '../webauthn/securityKeys.js'
import { verifyAssertion } from '../webauthn/verifyAssertion.js'

/**
 * Reads what a browser answered.
 *
 * @throws {Fault} 400 where it cannot be read.
 */
export function readAnswer(text: string): CeremonyResponse {
  try {
    return readCeremonyResponse(text)
  } catch (error) {
    if (!(error instanceof CeremonyProblem)) throw error
    throw new Fault(400, { reason: `Unable to parse WebAuthn response. ${error.message}` })
  }
}

/**
 * Verifies that one of somebody's keys answered the ceremony of a flow.
 *
 * @throws {FlowProblem} 4000008, whatever is wrong with the answer.
 */
export async function proveKey(
  kratos: Kratos,
  flow: FlowRecord,
  method: 'webauthn' | 'passkey',
  response: CeremonyResponse,
  owner: { identity: IdentityRecord; type: 'webauthn' | 'passkey'; keys: readonly SecurityKey[] },
): Promise<void> {
  const ceremony = rememberedCeremony(flow, method)
  if (!ceremony) throw new Fault(500, { reason: 'The flow has not asked for a key.' })
  try {
    const expected = expectationsOf(ceremony, relyingPartyOf(kratos, method))
    keepCounter(owner.identity.credentials[owner.type], await verifyAssertion(response, expected, owner.keys))
  } catch (error) {
    throw error instanceof CeremonyProblem ? formProblem(kratos.say(4000008)) : error
  }
  delete flow.memory[method]
}
