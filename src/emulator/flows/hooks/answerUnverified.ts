import { Fault } from '../../http/fault.js'
import { type Reply, redirect } from '../../http/reply.js'
import type { IdentityRecord } from '../../store/records.js'
import { pageOf } from '../answerWithFlow.js'
import type { FlowContext } from '../flowContext.js'
import { formProblem } from '../flowProblem.js'
import { beginVerification, showVerification } from './verifyAddresses.js'

/**
 * The answer to somebody who signs in before any of their addresses was verified: the way to verify it. Undefined where
 * one was.
 *
 * @throws {FlowProblem} 4000010, where the old behaviour is configured.
 */
export async function answerUnverified(
  context: FlowContext,
  identity: IdentityRecord,
): Promise<Reply | undefined> {
  const { kratos, exchange } = context
  const [address] = identity.verifiableAddresses
  if (identity.verifiableAddresses.some(({ verified }) => verified)) return undefined
  if (kratos.config.feature_flags.legacy_require_verified_login_error || !address) {
    throw formProblem(kratos.say(4000010))
  }
  const begun = await beginVerification(context, identity, address)
  if (!exchange.wantsJson) return redirect(pageOf(begun.context))
  return new Fault(403, {
    id: 'session_verified_address_required',
    code: 400,
    reason:
      "Your account's email or phone address are not verified yet. Please check your email or phone inbox or re-request verification.",
    message: 'your email or phone address is not yet verified',
    details: { continue_with: [showVerification(begun, true)] },
  }).toReply()
}
