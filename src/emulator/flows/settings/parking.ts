import { continuityOf, sendContinuity } from '../../http/continuity.js'
import type { IncomingRequest } from '../../http/reply.js'
import type { ParkedRecord } from '../../store/records.js'
import type { SettingsContext } from '../../strategies/strategy.js'

const lifespan = 15 * 60_000

/** Keeps what somebody wanted to change until they have confirmed that it is them. */
export function park({ kratos, exchange, flow, identity, method = '' }: SettingsContext): void {
  const { body, headers } = exchange.request
  const id = kratos.random.text(32)
  kratos.store.parked.set(id, {
    id,
    flowId: flow.id,
    identityId: identity.id,
    method,
    body,
    contentType: headers.get('content-type') ?? '',
    expiresAt: kratos.clock.now() + lifespan,
  })
  sendContinuity(kratos, exchange, id, lifespan / 1000)
}

/** The request that was parked for this flow, where this browser has one. */
export function parkedRequest(context: SettingsContext): IncomingRequest | undefined {
  const parked = findParked(context)
  if (!parked) return undefined
  const headers = new Headers(context.exchange.request.headers)
  headers.set('content-type', parked.contentType)
  return { method: 'POST', url: context.exchange.request.url, headers, body: parked.body }
}

/** Forgets what was parked, once the same method has saved. */
export function unpark(context: SettingsContext): void {
  const parked = findParked(context)
  if (!parked || parked.method !== context.method) return
  context.kratos.store.parked.delete(parked.id)
  sendContinuity(context.kratos, context.exchange, context.kratos.random.text(32), lifespan / 1000)
}

function findParked({ kratos, exchange, flow, identity }: SettingsContext): ParkedRecord | undefined {
  const parked = kratos.store.parked.get(continuityOf(exchange) ?? '')
  const isOurs = parked?.flowId === flow.id && parked.identityId === identity.id
  return isOurs && parked.expiresAt > kratos.clock.now() ? parked : undefined
}
