import { continuityOf, resendContinuity, sendContinuity } from '../http/continuity.js'
import type { Exchange } from '../http/exchange.js'
import type { Kratos } from '../kratos.js'

/** Milliseconds in which somebody has to come back from a provider. */
const lifespan = 30 * 60_000

/** Lets a browser leave for a provider: only this one may come back with the state. */
export function beginVisit(kratos: Kratos, exchange: Exchange, state: string): void {
  // A browser keeps the cookie that it has: a change of settings may wait under it for the same sign-in.
  const id = continuityOf(exchange) ?? kratos.random.text(64)
  kratos.store.visits.set(id, { id, state, expiresAt: kratos.clock.now() + lifespan })
  sendContinuity(kratos, exchange, id)
}

/** Takes a browser back, once: the state with which it left. */
export function endVisit(kratos: Kratos, exchange: Exchange): string | undefined {
  const { store, clock } = kratos
  const visit = store.visits.get(continuityOf(exchange) ?? '')
  if (!visit) return undefined
  resendContinuity(kratos, exchange)
  store.visits.delete(visit.id)
  return visit.expiresAt > clock.now() ? visit.state : undefined
}
