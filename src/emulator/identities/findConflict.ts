import type { Kratos } from '../kratos.js'
import type { IdentityRecord } from '../store/records.js'
import { ownerOf } from './ownership.js'
import { uniqueKeys } from './uniqueKeys.js'

/** Who has an identifier or an address already that somebody else wants, and which. */
export interface Conflict {
  owner: IdentityRecord
  identifier: string
}

/** Finds who stands in the way of a drafted or changed identity. */
export function findConflict(kratos: Kratos, draft: IdentityRecord): Conflict | undefined {
  for (const key of uniqueKeys(kratos, draft)) {
    const owner = ownerOf(kratos, key)
    if (owner && owner.id !== draft.id) return { owner, identifier: key.value }
  }
  return undefined
}
