import type { Kratos } from '../kratos.js'
import type { Credential, CredentialType, IdentityRecord, TraitValues } from '../store/records.js'
import { changeTraits } from './changeTraits.js'
import { noteOwnership } from './ownership.js'

/** A new identity that is not stored yet; `storeIdentity` gives it its place. */
export function draftIdentity(kratos: Kratos, schemaId: string, traits: TraitValues): IdentityRecord {
  const now = kratos.clock.now()
  return {
    id: kratos.random.uuid(),
    schemaId,
    state: 'active',
    stateChangedAt: now,
    traits,
    credentials: {},
    verifiableAddresses: [],
    recoveryAddresses: [],
    metadataPublic: null,
    metadataAdmin: null,
    organizationId: null,
    createdAt: now,
    updatedAt: now,
  }
}

/** A new credential for an identity; its identifiers follow from the traits. */
export function newCredential(
  kratos: Kratos,
  type: CredentialType,
  config: Record<string, unknown>,
  identifiers: string[] = [],
): Credential {
  const now = kratos.clock.now()
  return { type, identifiers, config, version: 0, createdAt: now, updatedAt: now }
}

/**
 * Stores a drafted identity.
 *
 * @throws {DuplicateIdentifier} Somebody else signs in with one of its identifiers.
 */
export function storeIdentity(kratos: Kratos, identity: IdentityRecord): void {
  changeTraits(kratos, identity, identity.traits)
  kratos.store.identities.set(identity.id, identity)
  noteOwnership(kratos, identity)
}
