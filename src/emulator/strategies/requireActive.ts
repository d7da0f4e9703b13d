import { Fault } from '../http/fault.js'
import type { IdentityRecord } from '../store/records.js'

/** Refuses somebody whose identity was deactivated. */
export function requireActive(identity: IdentityRecord): IdentityRecord {
  if (identity.state === 'active') return identity
  throw new Fault(401, {
    reason: 'This account was disabled.',
    message: 'identity is disabled',
    details: { identity_id: identity.id },
  })
}
