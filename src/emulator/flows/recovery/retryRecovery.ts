import type { UiText } from '../../../protocol/text.js'
import { type Reply, redirect } from '../../http/reply.js'
import { pageOf } from '../answerWithFlow.js'
import type { FlowContext } from '../flowContext.js'
import { inherit } from '../replaceExpiredFlow.js'
import { openRecovery } from './startRecovery.js'

/**
 * Leads to a new recovery flow with a message, where the old one is of no use any more: an app, and by code every
 * program, to its JSON.
 */
export async function retryRecovery(
  context: FlowContext,
  message: UiText,
  by: 'code' | 'link',
): Promise<{ reply: Reply; replacement: FlowContext }> {
  const { kratos, exchange, flow } = context
  const replacement = await openRecovery(kratos, exchange, flow.type)
  inherit(context, replacement)
  replacement.flow.messages.push(message)
  const asksForJson = flow.type === 'api' || (by === 'code' && exchange.wantsJson)
  const url = asksForJson
    ? `${kratos.publicUrl}/self-service/recovery/flows?id=${replacement.flow.id}`
    : pageOf(replacement)
  return { replacement, reply: redirect(url) }
}
