import { timestamp } from '../clock/timestamp.js'
import { Fault } from '../http/fault.js'
import { type Reply, redirect } from '../http/reply.js'
import { pageOf } from './answerWithFlow.js'
import { definitions } from './definitions.js'
import type { FlowContext } from './flowContext.js'

/** Answers a submit to an expired login, registration or settings flow: with the flow that takes its place. */
export function replaceExpiredFlow(expired: FlowContext, replacement: FlowContext): Reply {
  const { kratos, exchange, flow } = expired
  const since = kratos.clock.now() - flow.expiresAt
  replacement.flow.requestUrl = flow.requestUrl
  if (flow.returnTo !== undefined) replacement.flow.returnTo = flow.returnTo
  replacement.flow.messages.push(
    kratos.say(
      definitions[flow.kind].expiredMessage,
      { expired_at: timestamp(flow.expiresAt), expired_at_unix: Math.floor(flow.expiresAt / 1000) },
      { minutes: (since / 60_000).toFixed(2) },
    ),
  )
  if (flow.type === 'browser' && !exchange.wantsJson) return redirect(pageOf(replacement))
  throw new Fault(410, {
    id: 'self_service_flow_expired',
    reason: `The ${flow.kind} flow has expired. Please restart the flow.`,
    siblings: {
      use_flow_id: replacement.flow.id,
      since: since * 1_000_000,
      expired_at: timestamp(flow.expiresAt),
    },
  })
}
