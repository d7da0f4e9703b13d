import type { Kratos } from '../kratos.js'
import type { IdentitySchema } from '../schemas/loadSchemas.js'
import type { CredentialType, TraitValues } from '../store/records.js'
import { describeTraits, type Trait } from '../traits/describeTraits.js'
import { textsAt } from '../traits/traitValue.js'

/** The schema of this id; the default one where there is none of it. */
export function schemaOf(kratos: Kratos, id?: string): IdentitySchema {
  const schema = kratos.schemas.find((candidate) => candidate.id === id) ?? kratos.schemas[0]
  if (!schema) throw new Error('The emulator has no identity schema.')
  return schema
}

export function traitsOf(kratos: Kratos, schemaId?: string): readonly Trait[] {
  return describeTraits(schemaOf(kratos, schemaId).document)
}

/** The values that somebody with these traits signs in with by this method, as they are compared. */
export function identifiersOf(traits: readonly Trait[], values: TraitValues, type: CredentialType): string[] {
  return traits
    .filter(({ extension }) => extension.identifierFor.includes(type))
    .flatMap(({ path }) => textsAt(values, path))
    .map(normaliseIdentifier)
    .filter((value) => value !== '')
}

export function normaliseIdentifier(identifier: string): string {
  return identifier.trim().toLowerCase()
}
