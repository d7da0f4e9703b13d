import type { AuthenticationMethod, AuthenticatorAssuranceLevel } from '../../protocol/session.js'
import { timestamp } from '../clock/timestamp.js'
import type { Exchange } from '../http/exchange.js'
import type { Kratos } from '../kratos.js'
import type { DeviceRecord, IdentityRecord, SessionRecord } from '../store/records.js'

/** How somebody just proved who they are. */
export type Proof = Omit<AuthenticationMethod, 'completed_at'>

/** A new session for somebody who proved who they are. */
export function startSession(
  kratos: Kratos,
  exchange: Exchange,
  identity: IdentityRecord,
  proof: Proof,
): SessionRecord {
  const { random, clock, config, store, generation } = kratos
  const now = clock.now()
  const session: SessionRecord = {
    id: random.uuid(),
    identityId: identity.id,
    token: generation.tokenPrefixes.session + random.text(32),
    cookie: random.text(64),
    logoutToken: generation.tokenPrefixes.logout + random.text(32),
    active: true,
    issuedAt: now,
    authenticatedAt: now,
    expiresAt: now + config.session.lifespan,
    aal: 'aal1',
    methods: [],
    devices: [],
  }
  store.sessions.set(session.id, session)
  strengthenSession(kratos, exchange, session, proof)
  return session
}

/** Adds a proof to a session: a second factor, or a confirmation. */
export function strengthenSession(
  kratos: Kratos,
  exchange: Exchange,
  session: SessionRecord,
  proof: Proof,
): void {
  session.authenticatedAt = kratos.clock.now()
  addProof(kratos, session, proof)
  session.devices.push(deviceOf(kratos, exchange))
}

/** Counts a factor that somebody just set up as proven: the session is as sure as if they had signed in with it. */
export function addProof(kratos: Kratos, session: SessionRecord, proof: Proof): void {
  session.methods.push({ ...proof, completed_at: timestamp(kratos.clock.now()) })
  session.aal = assuranceOf(session.methods)
}

/** aal2 takes a first and a second factor. */
function assuranceOf(methods: readonly AuthenticationMethod[]): AuthenticatorAssuranceLevel {
  const first = methods.some(({ aal }) => aal === 'aal1')
  const second = methods.some(({ aal }) => aal === 'aal2')
  return first && second ? 'aal2' : 'aal1'
}

function deviceOf(kratos: Kratos, { request }: Exchange): DeviceRecord {
  return {
    id: kratos.random.uuid(),
    userAgent: request.headers.get('user-agent') ?? '',
    ipAddress: request.headers.get('x-forwarded-for') ?? '127.0.0.1',
  }
}
