import { timestamp } from '../clock/timestamp.js'
import { Fault } from '../http/fault.js'
import { type Reply, redirect } from '../http/reply.js'
import { pageOf } from './answerWithFlow.js'
import type { Expired } from './expired.js'
import { expiredMessage } from './expiredMessage.js'
import type { FlowContext } from './flowContext.js'

/** Answers a submit to an expired login, registration or settings flow: with the flow that takes its place. */
export function replaceExpiredFlow(old: FlowContext, replacement: FlowContext, expired: Expired): Reply {
  const { kratos, exchange, flow } = old
  inherit(old, replacement)
  replacement.flow.messages.push(expiredMessage(kratos, flow, expired))
  if (flow.type === 'browser' && !exchange.wantsJson) return redirect(pageOf(replacement))
  throw expiredFault(old, replacement, expired)
}

/** Carries over to a new flow where the old one came from and leads to. */
export function inherit({ flow }: FlowContext, replacement: FlowContext): void {
  replacement.flow.requestUrl = flow.requestUrl
  if (flow.returnTo !== undefined) replacement.flow.returnTo = flow.returnTo
}

/** What tells a program that another flow took the place of an expired one. */
export function expiredFault(
  { kratos, flow }: FlowContext,
  replacement: FlowContext,
  { at }: Expired,
  details?: Record<string, unknown>,
): Fault {
  return new Fault(410, {
    id: 'self_service_flow_expired',
    reason: `The ${flow.kind} flow has expired. Please restart the flow.`,
    ...(details && { details }),
    siblings: {
      use_flow_id: replacement.flow.id,
      since: (kratos.clock.now() - at) * 1_000_000,
      ...(kratos.generation.hasStates && { expired_at: timestamp(at) }),
    },
  })
}
