import type { UiText } from '../../../protocol/text.js'
import { renewCsrf } from '../../http/csrf.js'
import { Fault } from '../../http/fault.js'
import { type Reply, redirect } from '../../http/reply.js'
import { pageOf } from '../answerWithFlow.js'
import { Expired } from '../expired.js'
import { expiredMessage } from '../expiredMessage.js'
import type { FlowContext } from '../flowContext.js'
import { expiredFault } from '../replaceExpiredFlow.js'
import { startVerification } from './startVerification.js'

/**
 * Leads to a new verification flow with a message, where the old one is of no use any more. By code a program is told
 * which; by link everybody is redirected.
 */
export async function retryVerification(
  context: FlowContext,
  why: UiText | Expired,
  by: 'code' | 'link',
  type = context.flow.type,
): Promise<Reply> {
  const { kratos, exchange, flow } = context
  renewCsrf(kratos, exchange)
  const replacement = await startVerification(kratos, exchange, type)
  const { id, messages } = replacement.flow
  messages.push(why instanceof Expired ? expiredMessage(kratos, flow, why) : why)
  if (by === 'link' && type === 'api') {
    return redirect(`${kratos.publicUrl}/self-service/verification/flows?id=${id}`)
  }
  if (by === 'link' || !exchange.wantsJson) return redirect(pageOf(replacement))
  if (why instanceof Expired) return expiredFault(context, replacement, why).toReply()
  return new Fault(410, {
    id: 'self_service_flow_replaced',
    reason: 'An error occured, please use the new flow.',
    message: 'self-service flow replaced',
    siblings: { use_flow_id: id },
  }).toReply()
}
