import { renewCsrf } from '../../http/csrf.js'
import type { Exchange } from '../../http/exchange.js'
import { type Reply, redirect } from '../../http/reply.js'
import type { Kratos } from '../../kratos.js'
import { pageOf } from '../answerWithFlow.js'
import { dispatchSubmit } from '../dispatchSubmit.js'
import { Expired } from '../expired.js'
import { expiredMessage } from '../expiredMessage.js'
import type { FlowContext } from '../flowContext.js'
import { requireSubmitted } from '../readFlow.js'
import { refuseSubmit } from '../refuseSubmit.js'
import { inherit } from '../replaceExpiredFlow.js'
import { requireLive } from '../requireLive.js'
import { requireVerification, startVerification } from './startVerification.js'

/** Answers `POST /self-service/verification?flow=`, and a link out of a mail. */
export async function submitVerification(kratos: Kratos, exchange: Exchange): Promise<Reply> {
  requireVerification(kratos)
  const flow = requireSubmitted(kratos, 'verification', exchange)
  const context: FlowContext = { kratos, exchange, flow }
  try {
    requireLive(context)
    const { result } = await dispatchSubmit(context, ({ verification }) => verification)
    return result.reply
  } catch (error) {
    return error instanceof Expired ? replaceExpired(context, error) : refuseSubmit(context, error)
  }
}

/** Leads to the flow that takes an expired one's place: a browser's, with a new CSRF cookie, even for an app. */
async function replaceExpired(context: FlowContext, expired: Expired): Promise<Reply> {
  const { kratos, exchange, flow } = context
  renewCsrf(kratos, exchange)
  const replacement = await startVerification(kratos, exchange, 'browser')
  inherit(context, replacement)
  replacement.flow.messages.push(expiredMessage(kratos, flow, expired))
  const asksForJson = flow.type === 'api' || exchange.wantsJson
  return redirect(
    asksForJson
      ? `${kratos.publicUrl}/self-service/verification/flows?id=${replacement.flow.id}`
      : pageOf(replacement),
  )
}
