import type { Kratos } from '../kratos.js'
import type { IdentitySchema } from '../schemas/loadSchemas.js'
import type { CredentialType, IdentityRecord, TraitValues } from '../store/records.js'
import { describeTraits, type Trait } from '../traits/describeTraits.js'
import { traitValue } from '../traits/traitValue.js'

/** The schema of this id; the default one where there is none of it. */
export function schemaOf(kratos: Kratos, id?: string): IdentitySchema {
  const schema = kratos.schemas.find((candidate) => candidate.id === id) ?? kratos.schemas[0]
  if (!schema) throw new Error('The emulator has no identity schema.')
  return schema
}

export function traitsOf(kratos: Kratos, schemaId?: string): Trait[] {
  return describeTraits(schemaOf(kratos, schemaId).document)
}

/** The values that somebody with these traits signs in with by this method, as they are compared. */
export function identifiersOf(traits: readonly Trait[], values: TraitValues, type: CredentialType): string[] {
  return traits
    .filter(({ extension }) => extension.identifierFor.includes(type))
    .map(({ path }) => traitValue(values, path))
    .filter((value) => typeof value === 'string')
    .map(normaliseIdentifier)
    .filter((value) => value !== '')
}

export function normaliseIdentifier(identifier: string): string {
  return identifier.trim().toLowerCase()
}

/** Who signs in with this identifier by this method. */
export function findByIdentifier(
  kratos: Kratos,
  type: CredentialType,
  identifier: string,
): IdentityRecord | undefined {
  const wanted = normaliseIdentifier(identifier)
  for (const identity of kratos.store.identities.values()) {
    if (identity.credentials[type]?.identifiers.includes(wanted)) return identity
  }
  return undefined
}

/** Whose identifier this is, whatever they sign in with. */
export function findByAnyIdentifier(kratos: Kratos, identifier: string): IdentityRecord | undefined {
  const wanted = normaliseIdentifier(identifier)
  return Array.from(kratos.store.identities.values()).find(({ credentials }) =>
    Object.values(credentials).some(({ identifiers }) => identifiers.includes(wanted)),
  )
}
