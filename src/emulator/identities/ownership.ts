import type { Kratos } from '../kratos.js'
import type { IdentityRecord } from '../store/records.js'
import { keyText, type UniqueKey, uniqueKeys } from './uniqueKeys.js'

/**
 * Notes in the index what somebody who is stored owns from now on; a draft owns nothing. What they gave up may stay
 * there: whoever looks something up makes sure that it is still theirs.
 */
export function noteOwnership(kratos: Kratos, identity: IdentityRecord): void {
  if (!kratos.store.identities.has(identity.id)) return
  for (const key of uniqueKeys(kratos, identity)) kratos.store.owners.set(keyText(key), identity.id)
}

/** Whose identifier or address this is. */
export function ownerOf(kratos: Kratos, { use, value }: UniqueKey): IdentityRecord | undefined {
  const { owners, identities } = kratos.store
  const identity = identities.get(owners.get(keyText({ use, value })) ?? '')
  const isTheirs =
    identity && uniqueKeys(kratos, identity).some((key) => key.use === use && key.value === value)
  return isTheirs ? identity : undefined
}
