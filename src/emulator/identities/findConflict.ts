import type { Kratos } from '../kratos.js'
import type { IdentityRecord } from '../store/records.js'
import { traitValue } from '../traits/traitValue.js'
import { normaliseIdentifier, traitsOf } from './identityFacts.js'

/** Who has an identifier or an address already that somebody else wants, and which. */
export interface Conflict {
  owner: IdentityRecord
  identifier: string
}

/** Finds who stands in the way of a drafted identity, by what its traits are for. */
export function findConflict(kratos: Kratos, draft: IdentityRecord): Conflict | undefined {
  for (const { path, extension } of traitsOf(kratos, draft.schemaId)) {
    const value = traitValue(draft.traits, path)
    const { identifierFor, verification, recovery } = extension
    const isShared = identifierFor.length > 0 || verification !== undefined || recovery !== undefined
    if (typeof value !== 'string' || value === '' || !isShared) continue
    const identifier = normaliseIdentifier(value)
    for (const owner of kratos.store.identities.values()) {
      if (owner.id === draft.id) continue
      // Kratos keeps an identifier for its owner even before a password or a key is set up for it.
      const isKept = identifierFor.length > 0 && owner.schemaId === draft.schemaId
      const kept = isKept ? traitValue(owner.traits, path) : undefined
      if (typeof kept === 'string' && normaliseIdentifier(kept) === identifier) return { owner, identifier }
      if (has(owner, identifier)) return { owner, identifier }
    }
  }
  return undefined
}

function has({ credentials, verifiableAddresses, recoveryAddresses }: IdentityRecord, identifier: string) {
  return (
    Object.values(credentials).some(({ identifiers }) => identifiers.includes(identifier)) ||
    [...verifiableAddresses, ...recoveryAddresses].some(({ value }) => value === identifier)
  )
}
