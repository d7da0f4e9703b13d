import type { FlowKind } from '../../protocol/flow.js'
import { requireCsrf } from '../http/csrf.js'
import type { Exchange } from '../http/exchange.js'
import { Fault } from '../http/fault.js'
import { isUuid } from '../http/isUuid.js'
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

/**
 * The flow that a submit names.
 *
 * @throws {Fault} 400 where it names none, 404 for one that is not there.
 */
export function requireSubmitted(kratos: Kratos, kind: FlowKind, exchange: Exchange): FlowRecord {
  const id = exchange.query.get('flow') ?? ''
  if (!isUuid(id)) throw new Fault(400, { reason: 'The flow query parameter is missing or malformed.' })
  const flow = requireFlow(kratos, kind, id)
  exchange.isApp = flow.type === 'api'
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
