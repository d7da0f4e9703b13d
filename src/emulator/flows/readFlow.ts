import type { FlowKind } from '../../protocol/flow.js'
import { requireCsrf } from '../http/csrf.js'
import type { Exchange } from '../http/exchange.js'
import { Fault } from '../http/fault.js'
import { json, type Reply } from '../http/reply.js'
import type { Kratos } from '../kratos.js'
import type { FlowRecord } from '../store/records.js'
import { renderFlow } from './renderFlow.js'

/** The flow of this kind and id. */
export function requireFlow(kratos: Kratos, kind: FlowKind, id: string | null): FlowRecord {
  const flow = kratos.store.flows.get(id ?? '')
  if (flow?.kind !== kind) throw new Fault(404, { message: 'Unable to locate the resource' })
  return flow
}

/** Answers `GET /self-service/{kind}/flows?id=`: a browser's flow only under the CSRF cookie that it was made with. */
export function readFlow(kratos: Kratos, exchange: Exchange, kind: FlowKind): Reply {
  const flow = requireFlow(kratos, kind, exchange.query.get('id'))
  if (flow.type === 'browser') requireCsrf(exchange, flow.csrfToken)
  if (flow.expiresAt <= kratos.clock.now()) throw expiredFlow(kratos, flow)
  return json(renderFlow(kratos, flow))
}

function expiredFlow({ publicUrl, generation }: Kratos, { kind, type, returnTo }: FlowRecord): Fault {
  const base = `${publicUrl}/self-service/${kind}`
  return new Fault(410, {
    ...(generation.namesExpired.includes(`${kind} ${type}`) && { id: 'self_service_flow_expired' }),
    reason: `The ${kind} flow has expired. Call the ${kind} flow init endpoint to initialize a new ${kind} flow.`,
    details:
      type === 'browser'
        ? { redirect_to: `${base}/browser`, return_to: returnTo ?? '' }
        : { api: `${base}/api` },
  })
}
