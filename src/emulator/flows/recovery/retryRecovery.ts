import type { UiText } from '../../../protocol/text.js'
import { renewCsrf } from '../../http/csrf.js'
import { Fault } from '../../http/fault.js'
import { type Reply, redirect } from '../../http/reply.js'
import type { FlowRecord } from '../../store/records.js'
import { pageOf } from '../answerWithFlow.js'
import { Expired } from '../expired.js'
import { expiredMessage } from '../expiredMessage.js'
import type { FlowContext } from '../flowContext.js'
import { openRecovery } from './startRecovery.js'

interface Retry {
  by: 'code' | 'link'
  type?: FlowRecord['type']
}

/** Leads to a new recovery flow with a message, where the old one is of no use any more. */
export async function retryRecovery(
  { kratos, exchange, flow }: FlowContext,
  message: UiText,
  { by, type = flow.type }: Retry,
): Promise<Reply> {
  renewCsrf(kratos, exchange)
  const replacement = await openRecovery(kratos, exchange, type)
  replacement.flow.messages.push(message)
  return leadToRecovery(replacement, by === 'code' ? exchange.wantsJson : type === 'api')
}

/**
 * The same for what went wrong by a code; programs are told where transitions are on.
 *
 * @throws What no form can say, with a new CSRF cookie all the same.
 */
export async function retryAfter(
  context: FlowContext,
  error: unknown,
  type = context.flow.type,
): Promise<Reply> {
  const { kratos, exchange, flow } = context
  if (error instanceof Expired)
    return retryRecovery(context, expiredMessage(kratos, flow, error), { by: 'code', type })
  if (!(error instanceof Fault) || error.status !== 400) {
    renewCsrf(kratos, exchange)
    throw error
  }
  const message = kratos.say(4000001, { reason: error.more.reason ?? '' })
  const reply = await retryRecovery(context, message, { by: 'code', type })
  const isTold = kratos.config.feature_flags.use_continue_with_transitions && exchange.wantsJson
  return isTold ? error.toReply() : reply
}

/** Sends a program to the JSON of a recovery flow, and a browser to its page. */
export function leadToRecovery(context: FlowContext, asksForJson: boolean): Reply {
  const { kratos, flow } = context
  return redirect(
    asksForJson ? `${kratos.publicUrl}/self-service/recovery/flows?id=${flow.id}` : pageOf(context),
  )
}
