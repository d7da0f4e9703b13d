import type { Exchange } from '../http/exchange.js'
import type { Kratos } from '../kratos.js'
import type { IdentityRecord, SessionRecord } from '../store/records.js'

/** Somebody signed in. */
export interface SignedIn {
  session: SessionRecord
  identity: IdentityRecord
}

/** Whose session a request carries: its token header, else its cookie, else its bearer token. */
export function findSession(kratos: Kratos, { request, cookies }: Exchange): SignedIn | undefined {
  const token = request.headers.get('x-session-token')
  if (token) return valid(kratos, (session) => session.token === token)
  const carried = kratos.generation.readsSessionHeader ? request.headers.get('x-session-cookie') : null
  const cookie = carried ?? cookies.get(kratos.config.session.cookie.name)
  if (cookie) return valid(kratos, (session) => session.cookie === cookie)
  const bearer = /^bearer (.+)$/i.exec(request.headers.get('authorization') ?? '')?.[1]
  return bearer === undefined ? undefined : valid(kratos, (session) => session.token === bearer)
}

function valid(kratos: Kratos, matches: (session: SessionRecord) => boolean): SignedIn | undefined {
  for (const session of kratos.store.sessions.values()) {
    if (!matches(session)) continue
    const identity = kratos.store.identities.get(session.identityId)
    if (!isAlive(kratos, session) || identity?.state !== 'active') return undefined
    return { session, identity }
  }
  return undefined
}

export function isAlive(kratos: Kratos, session: SessionRecord): boolean {
  return session.active && session.expiresAt > kratos.clock.now()
}
