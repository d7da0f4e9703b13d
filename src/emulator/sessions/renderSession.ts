import { timestamp } from '../clock/timestamp.js'
import { type IdentityParts, renderIdentity } from '../identities/renderIdentity.js'
import type { Kratos } from '../kratos.js'
import type { IdentityRecord, SessionRecord } from '../store/records.js'

interface SessionParts extends IdentityParts {
  /** Every device that took part, instead of the last one. */
  allDevices?: boolean
}

/** A session as the public port shows it; without an identity where a second factor is still due. */
export function renderSession(
  kratos: Kratos,
  session: SessionRecord,
  identity: IdentityRecord | null,
  { allDevices = false, ...identityParts }: SessionParts = {},
): Record<string, unknown> {
  const { describesSessions } = kratos.generation
  const devices = allDevices ? session.devices : session.devices.slice(-1)
  return {
    id: session.id,
    active: session.active && session.expiresAt > kratos.clock.now(),
    expires_at: timestamp(session.expiresAt),
    authenticated_at: timestamp(session.authenticatedAt),
    authenticator_assurance_level: session.aal,
    authentication_methods: describesSessions
      ? session.methods
      : session.methods.map(({ method, completed_at }) => ({ method, completed_at })),
    issued_at: timestamp(session.issuedAt),
    identity: identity && renderIdentity(kratos, identity, identityParts),
    ...(describesSessions && {
      devices: devices.map(({ id, ipAddress, userAgent }) => ({
        id,
        ip_address: ipAddress,
        user_agent: userAgent,
        location: '',
      })),
    }),
  }
}
