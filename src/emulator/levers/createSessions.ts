import type { AuthenticatorAssuranceLevel } from '../../protocol/session.js'
import type { Kratos } from '../kratos.js'
import { isAlive } from '../sessions/findSession.js'
import type { SessionRecord } from '../store/records.js'

/** Somebody signed in, without the token and the cookie. */
export interface KnownSession {
  id: string
  identityId: string
  /** Whether it is neither ended nor over. */
  active: boolean
  aal: AuthenticatorAssuranceLevel
  /** How they proved who they are, such as `password`. */
  methods: string[]
  /** Milliseconds since 1970. */
  authenticatedAt: number
  expiresAt: number
}

/** Who is signed in, without a detour through the admin API. */
export interface Sessions {
  /** All sessions, the oldest first, or those of one person by their id. */
  list(identityId?: string): Promise<KnownSession[]>
  /** Ends a session, as when it is revoked elsewhere; says whether it existed. */
  end(id: string): Promise<boolean>
}

/** @param inTurn Waits for the requests before. */
export function createSessions(
  kratos: Kratos,
  inTurn: <Result>(work: () => Result | Promise<Result>) => Promise<Result>,
): Sessions {
  return {
    list: (identityId) =>
      inTurn(() =>
        Array.from(kratos.store.sessions.values())
          .filter((session) => identityId === undefined || session.identityId === identityId)
          .map((session) => describe(kratos, session)),
      ),
    end: (id) =>
      inTurn(() => {
        const session = kratos.store.sessions.get(id)
        if (session) session.active = false
        return session !== undefined
      }),
  }
}

function describe(kratos: Kratos, session: SessionRecord): KnownSession {
  const { id, identityId, aal, methods, authenticatedAt, expiresAt } = session
  return {
    id,
    identityId,
    active: isAlive(kratos, session),
    aal,
    methods: methods.map(({ method }) => method),
    authenticatedAt,
    expiresAt,
  }
}
