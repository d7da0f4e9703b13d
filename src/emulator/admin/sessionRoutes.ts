import type { Exchange } from '../http/exchange.js'
import { Fault } from '../http/fault.js'
import { requireUuid } from '../http/isUuid.js'
import { readBoolean } from '../http/readBoolean.js'
import { json, nothing, type Reply } from '../http/reply.js'
import type { IdentityParts } from '../identities/renderIdentity.js'
import type { Kratos } from '../kratos.js'
import { adminRoute, type Route } from '../routing/route.js'
import { isAlive } from '../sessions/findSession.js'
import { renderSession } from '../sessions/renderSession.js'
import type { SessionRecord } from '../store/records.js'
import { notFound } from './notFound.js'
import { countsPages, pageByNumber, pageByToken } from './pagination.js'

/** What of a session may be asked for besides. */
const expandable: readonly string[] = ['identity', 'devices']

/** What an administrator may know and do about who is signed in. */
export const sessionRoutes: Route[] = [
  adminRoute('GET', '/sessions', (kratos, exchange) => {
    const all = chosen(kratos, exchange, Array.from(kratos.store.sessions.values()))
    return listSessions(kratos, exchange, all, expandIn(exchange))
  }),
  adminRoute('GET', '/sessions/{id}', (kratos, exchange) =>
    json(show(kratos, requireSession(kratos, exchange), expandIn(exchange))),
  ),
  adminRoute('DELETE', '/sessions/{id}', (kratos, exchange) => {
    requireSession(kratos, exchange).active = false
    return nothing()
  }),
  adminRoute('PATCH', '/sessions/{id}/extend', extend),
  adminRoute('GET', '/identities/{id}/sessions', (kratos, exchange) => {
    const all = chosen(kratos, exchange, sessionsOf(kratos, requireUuid(exchange)))
    const { items, headers } = pageByNumber(exchange, all)
    const body = items.map((session) => show(kratos, session, expandable, { addresses: false }))
    return { status: 200, headers, body }
  }),
  adminRoute('DELETE', '/identities/{id}/sessions', (kratos, exchange) => {
    const all = sessionsOf(kratos, requireUuid(exchange))
    if (all.length === 0) throw notFound()
    for (const { id } of all) kratos.store.sessions.delete(id)
    return nothing()
  }),
]

function sessionsOf({ store }: Kratos, identityId: string): SessionRecord[] {
  return Array.from(store.sessions.values()).filter((session) => session.identityId === identityId)
}

function requireSession({ store }: Kratos, exchange: Exchange): SessionRecord {
  const session = store.sessions.get(requireUuid(exchange))
  if (!session) throw notFound()
  return session
}

/** The newest first, as `active` asks for. */
function chosen(kratos: Kratos, { query }: Exchange, sessions: SessionRecord[]): SessionRecord[] {
  const asked = query.get('active')
  const active = readBoolean(asked)
  if (asked && active === undefined) throw new Fault(400, { message: 'could not parse parameter active' })
  return sessions
    .filter((session) => active === undefined || isAlive(kratos, session) === active)
    .toReversed()
}

/** What of a session an administrator wants to see in full. @throws {Fault} 400 */
function expandIn({ query }: Exchange): string[] {
  const asked = query.getAll('expand').map((one) => one.toLowerCase())
  const unknown = asked.find((one) => !expandable.includes(one))
  if (unknown === undefined) return asked
  throw new Fault(400, { reason: `Could not parse expand option: ${unknown}` })
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
    body: page.items.map((session) => show(kratos, session, expand, { addresses: false })),
  }
}

/** A session; the identity and the devices are null unless they are asked for. */
function show(
  kratos: Kratos,
  session: SessionRecord,
  expand: readonly string[],
  parts: IdentityParts = {},
): Record<string, unknown> {
  const identity = expand.includes('identity') ? kratos.store.identities.get(session.identityId) : undefined
  const shown = renderSession(kratos, session, identity ?? null, parts)
  return expand.includes('devices') ? shown : { ...shown, devices: null }
}

function extend(kratos: Kratos, exchange: Exchange): Reply {
  const session = requireSession(kratos, exchange)
  const { config, clock } = kratos
  session.expiresAt = clock.now() + config.session.lifespan
  if (config.feature_flags.faster_session_extend) return nothing()
  return json(show(kratos, session, ['identity']))
}
