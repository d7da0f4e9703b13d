import { Expired } from '../flows/expired.js'
import type { FlowContext } from '../flows/flowContext.js'
import { Fault } from '../http/fault.js'
import type { CodeRecord } from '../store/records.js'

/**
 * Uses a code up that was sent for a flow; undefined where the flow takes no such code.
 *
 * @param owner Takes only a code of this identity, or one that was sent to one of these addresses.
 * @throws {Expired} The code is too old.
 * @throws {Fault} 400: the code was used already, or codes were tried too often.
 */
export function redeemCode(
  { kratos, flow }: FlowContext,
  sent: string,
  owner: { identityId?: string; addresses?: readonly string[] } = {},
): CodeRecord | undefined {
  flow.tries += 1
  if (flow.tries > kratos.config.selfservice.methods.code.config.max_submissions) {
    throw new Fault(400, {
      reason: 'The request was submitted too often. Please request another code.',
    })
  }
  const found = flow.codes.find(
    ({ code, identityId, address }) =>
      code === sent &&
      (owner.identityId === undefined || identityId === owner.identityId) &&
      (owner.addresses === undefined || owner.addresses.includes(address)),
  )
  if (!found) return undefined
  if (found.expiresAt <= kratos.clock.now()) throw new Expired(found.expiresAt)
  if (found.isUsed) {
    throw new Fault(400, { reason: 'The code was already used. Please request another code.' })
  }
  found.isUsed = true
  return found
}
