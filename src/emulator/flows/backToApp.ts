import { type Reply, redirect } from '../http/reply.js'
import { handOver } from '../sessions/tokenExchange.js'
import type { SessionRecord } from '../store/records.js'
import { withQuery } from './answerWithFlow.js'
import type { FlowContext } from './flowContext.js'
import { returnUrlAfter } from './returnUrl.js'

/**
 * Sends a browser that comes from a provider back to the app that waits for its session, with the code to fetch it.
 *
 * @returns Undefined where no app waits.
 */
export function backToApp(
  { kratos, exchange, flow }: FlowContext,
  method: string,
  session: SessionRecord,
): Reply | undefined {
  if (method !== 'oidc' || flow.exchangeCode === undefined || exchange.wantsJson) return undefined
  const code = handOver(kratos, flow.exchangeCode, session)
  return redirect(withQuery(returnUrlAfter(kratos, flow, method), { code }))
}
