import { isRecord } from '../config/readers.js'
import { json, type Reply, redirect } from '../http/reply.js'
import { flowConfig } from './definitions.js'
import type { FlowContext } from './flowContext.js'
import { renderFlow } from './renderFlow.js'

/** The page of a flow, with the flow's id. */
export function pageOf({ kratos, flow }: FlowContext): string {
  return withQuery(flowConfig(kratos.config, flow.kind).ui_url, { flow: flow.id })
}

/** A URL with more parameters in its query. */
export function withQuery(url: string, parameters: Record<string, string>): string {
  const query = new URLSearchParams(parameters).toString()
  return `${url}${url.includes('?') ? '&' : '?'}${query}`
}

/** Answers a step that another one follows: with the flow, which then says back what was meant for web hooks. */
export function answerNextStep(context: FlowContext, status: number, pageStatus = 303): Reply {
  const reply = answerWithFlow(context, status, pageStatus)
  if (!isRecord(reply.body) || !context.kratos.generation.hasStates) return reply
  return { ...reply, body: { ...reply.body, transient_payload: context.transientPayload ?? {} } }
}

/** Answers with the flow: as JSON with `status`, or to a browser's form with a redirect to its page. */
export function answerWithFlow(context: FlowContext, status: number, pageStatus = 303): Reply {
  const { kratos, exchange, flow } = context
  flow.updatedAt = kratos.clock.now()
  if (flow.type === 'browser' && !exchange.wantsJson) return redirect(pageOf(context), pageStatus)
  return json(renderFlow(kratos, flow), status)
}
