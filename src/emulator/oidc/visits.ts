import { commonCookie } from '../http/cookieNames.js'
import { writeCookie } from '../http/cookies.js'
import type { Exchange } from '../http/exchange.js'
import type { Kratos } from '../kratos.js'

const cookieName = 'ory_kratos_continuity'
/** Milliseconds in which somebody has to come back from a provider. */
const lifespan = 30 * 60_000

/** Lets a browser leave for a provider: only this one may come back with the state. */
export function beginVisit(kratos: Kratos, exchange: Exchange, state: string): void {
  // A browser keeps the cookie that it has: a change of settings may wait under it for the same sign-in.
  const id = exchange.cookies.get(cookieName) ?? kratos.random.text(64)
  kratos.store.visits.set(id, { id, state, expiresAt: kratos.clock.now() + lifespan })
  exchange.setCookies.push(writeCookie(commonCookie(kratos.config, cookieName), id))
}

/** Takes a browser back, once: the state with which it left. */
export function endVisit({ store, clock }: Kratos, { cookies }: Exchange): string | undefined {
  const visit = store.visits.get(cookies.get(cookieName) ?? '')
  if (!visit) return undefined
  store.visits.delete(visit.id)
  return visit.expiresAt > clock.now() ? visit.state : undefined
}
