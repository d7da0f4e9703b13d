import type { UiText } from '../../../protocol/text.js'
import { renewCsrf } from '../../http/csrf.js'
import { Fault } from '../../http/fault.js'
import { type Reply, redirect } from '../../http/reply.js'
import { pageOf } from '../answerWithFlow.js'
import type { FlowContext } from '../flowContext.js'
import { inherit } from '../replaceExpiredFlow.js'
import { startVerification } from './startVerification.js'

/**
 * Leads to a new verification flow with a message, where the old one is of no use any more. By code a program is told
 * which; by link everybody is redirected.
 */
export async function retryVerification(
  context: FlowContext,
  message: UiText,
  by: 'code' | 'link',
  type = context.flow.type,
): Promise<Reply> {
  const { kratos, exchange } = context
  renewCsrf(kratos, exchange)
  const replacement = await startVerification(kratos, exchange, type)
  const { id, messages } = replacement.flow
  inherit(context, replacement)
  messages.push(message)
  if (by === 'link' && type === 'api') {
    return redirect(`${kratos.publicUrl}/self-service/verification/flows?id=${id}`)
  }
  if (by === 'link' || !exchange.wantsJson) return redirect(pageOf(replacement))
  return new Fault(410, {
    id: 'self_service_flow_replaced',
    reason: 'An error occured, please use the new flow.',
    message: 'self-service flow replaced',
    siblings: { use_flow_id: id },
  }).toReply()
}
