import { traitsOf } from '../../identities/identityFacts.js'
import type { Kratos } from '../../kratos.js'
import type { IdentityRecord } from '../../store/records.js'
import type { Trait } from '../../traits/describeTraits.js'
import { traitValue } from '../../traits/traitValue.js'

/** The trait that names a passkey: the one that the schema says, else what somebody signs in with. */
export function passkeyNameTrait(kratos: Kratos, schemaId?: string): Trait | undefined {
  const traits = traitsOf(kratos, schemaId)
  return (
    traits.find(({ extension }) => extension.isDisplayName) ??
    traits.find(({ extension }) => extension.identifierFor.includes('webauthn')) ??
    traits.find(({ extension }) => extension.identifierFor.length > 0)
  )
}

/** What an authenticator calls somebody's passkey. */
export function passkeyName(kratos: Kratos, { schemaId, traits }: IdentityRecord): string | undefined {
  const trait = passkeyNameTrait(kratos, schemaId)
  const value = trait && traitValue(traits, trait.path)
  return typeof value === 'string' && value !== '' ? value : undefined
}
