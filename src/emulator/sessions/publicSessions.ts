import { pageByNumber } from '../admin/pagination.js'
import type { Exchange } from '../http/exchange.js'
import { Fault } from '../http/fault.js'
import { requireUuid } from '../http/isUuid.js'
import { json, nothing, type Reply } from '../http/reply.js'
import type { Kratos } from '../kratos.js'
import { publicRoute, type Route } from '../routing/route.js'
import type { SessionRecord } from '../store/records.js'
import { requireAssurance } from './assurance.js'
import { findSession, isAlive, type SignedIn } from './findSession.js'
import { renderSession } from './renderSession.js'

const noCredentials = 'No valid session credentials found in the request.'

/** What somebody signed in may know and do about their sessions. */
export const publicSessionRoutes: Route[] = [
  // A proxy may ask for whoever sends it something, by the method that it was sent by.
  ...(['GET', 'POST', 'PUT', 'PATCH'] as const).map((method) =>
    publicRoute(method, '/sessions/whoami', whoAmI),
  ),
  publicRoute('GET', '/sessions', (kratos, exchange) => {
    const { session, identity } = requireAssuredSession(kratos, exchange)
    const others = sessionsBeside(kratos, session).filter((other) => isAlive(kratos, other))
    const { items, headers } = pageByNumber(exchange, others.toReversed())
    const body = items.map((other) => renderSession(kratos, other, identity, { addresses: false }))
    return { status: 200, headers, body }
  }),
  publicRoute('DELETE', '/sessions', (kratos, exchange) => {
    const { session } = requireSession(kratos, exchange)
    const others = sessionsBeside(kratos, session)
    for (const other of others) other.active = false
    return json({ count: others.length })
  }),
  publicRoute('DELETE', '/sessions/whoami', whoAmI),
  publicRoute('DELETE', '/sessions/{id}', (kratos, exchange) => {
    const { session } = requireSession(kratos, exchange)
    requireUuid(exchange)
    if (exchange.params['id'] === session.id)
      throw new Fault(400, { message: 'cannot revoke current session' })
    const other = sessionsBeside(kratos, session).find(({ id }) => id === exchange.params['id'])
    if (other) other.active = false
    return nothing()
  }),
]

function whoAmI(kratos: Kratos, exchange: Exchange): Reply {
  const { session, identity } = requireAssuredSession(kratos, exchange)
  const template = exchange.query.get('tokenize_as')
  if (template && kratos.generation.describesSessions) {
    throw new Fault(400, { reason: `Unable to find tokenizer template "${template}".` })
  }
  return {
    ...json(renderSession(kratos, session, identity)),
    headers: { 'x-kratos-authenticated-identity-id': identity.id },
  }
}

function requireSession(kratos: Kratos, exchange: Exchange): SignedIn {
  const signedIn = findSession(kratos, exchange)
  if (!signedIn) throw new Fault(401, { reason: noCredentials })
  return signedIn
}

function requireAssuredSession(kratos: Kratos, exchange: Exchange): SignedIn {
  const signedIn = requireSession(kratos, exchange)
  requireAssurance(kratos, signedIn, kratos.config.session.whoami.required_aal)
  return signedIn
}

/** The other sessions of the same person, also those that ended. */
function sessionsBeside(kratos: Kratos, session: SessionRecord): SessionRecord[] {
  return Array.from(kratos.store.sessions.values()).filter(
    (other) => other.identityId === session.identityId && other.id !== session.id,
  )
}
