import type { Kratos } from '../kratos.js'
import type { IdentityRecord } from '../store/records.js'

/** Deletes an identity with its sessions. */
export function forgetIdentity({ store }: Kratos, { id }: IdentityRecord): void {
  store.identities.delete(id)
  for (const session of Array.from(store.sessions.values())) {
    if (session.identityId === id) store.sessions.delete(session.id)
  }
}
