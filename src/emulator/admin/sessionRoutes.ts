import type { Exchange } from '../http/exchange.js'
import { Fault } from '../http/fault.js'
import { json, nothing, type Reply } from '../http/reply.js'
import type { Kratos } from '../kratos.js'
import { adminRoute, type Route } from '../routing/route.js'
import { isAlive } from '../sessions/findSession.js'
import { renderSession } from '../sessions/renderSession.js'
import type { SessionRecord } from '../store/records.js'
import { notFound } from './notFound.js'
import { countsPages, pageByNumber, pageByToken } from './pagination.js'
import { requireIdentity } from './requireIdentity.js'

/** What an administrator may know and do about who is signed in. */
export const sessionRoutes: Route[] = [
  adminRoute('GET', '/sessions', (kratos, exchange) => {
    const all = chosen(kratos, exchange, Array.from(kratos.store.sessions.values()))
    return listSessions(kratos, exchange, all, exchange.query.getAll('expand'))
  }),
  adminRoute('GET', '/sessions/{id}', (kratos, exchange) =>
    json(show(kratos, requireSession(kratos, exchange), exchange.query.getAll('expand'))),
  ),
  adminRoute('DELETE', '/sessions/{id}', (kratos, exchange) => {
    requireSession(kratos, exchange).active = false
    return nothing()
  }),
  adminRoute('PATCH', '/sessions/{id}/extend', extend),
  adminRoute('GET', '/identities/{id}/sessions', (kratos, exchange) => {
    const all = chosen(kratos, exchange, sessionsOf(kratos, requireIdentity(kratos, exchange).id))
    return listSessions(kratos, exchange, all, ['devices'])
  }),
  adminRoute('DELETE', '/identities/{id}/sessions', (kratos, exchange) => {
    const all = sessionsOf(kratos, requireIdentity(kratos, exchange).id)
    if (all.length === 0) throw notFound()
    for (const { id } of all) kratos.store.sessions.delete(id)
    return nothing()
  }),
]

function sessionsOf({ store }: Kratos, identityId: string): SessionRecord[] {
  return Array.from(store.sessions.values()).filter((session) => session.identityId === identityId)
}

function requireSession({ store }: Kratos, { params }: Exchange): SessionRecord {
  const session = store.sessions.get(params['id'] ?? '')
  if (!session) throw notFound()
  return session
}

/** The newest first, as `active` asks for. */
function chosen(kratos: Kratos, { query }: Exchange, sessions: SessionRecord[]): SessionRecord[] {
  const active = query.get('active')
  return sessions
    .filter((session) => !active || isAlive(kratos, session) === (active === 'true'))
    .toReversed()
}

function listSessions(
  kratos: Kratos,
  exchange: Exchange,
  sessions: readonly SessionRecord[],
  expand: readonly string[],
): Reply {
  const page = countsPages(kratos, exchange)
    ? pageByNumber(exchange, sessions)
    : pageByToken(exchange, sessions)
  const total = { 'x-total-count': String(sessions.length) }
  return {
    status: 200,
    headers: { ...page.headers, ...total },
    body: page.items.map((session) => show(kratos, session, expand)),
  }
}

/** A session; the identity and the devices are null unless they are asked for. */
function show(kratos: Kratos, session: SessionRecord, expand: readonly string[]): Record<string, unknown> {
  const wanted = new Set(expand.flatMap((one) => one.toLowerCase().split(',')))
  const identity = wanted.has('identity') ? kratos.store.identities.get(session.identityId) : undefined
  const shown = renderSession(kratos, session, identity ?? null, { allDevices: true })
  return wanted.has('devices') ? shown : { ...shown, devices: null }
}

function extend(kratos: Kratos, exchange: Exchange): Reply {
  const session = requireSession(kratos, exchange)
  if (!isAlive(kratos, session))
    throw new Fault(400, { reason: 'The session is not active and cannot be extended.' })
  const { config, clock } = kratos
  session.expiresAt = clock.now() + config.session.lifespan
  if (config.feature_flags.faster_session_extend) return nothing()
  return json(show(kratos, session, ['identity', 'devices']))
}
