import type { Kratos } from '../kratos.js'
import type { CredentialType, IdentityRecord } from '../store/records.js'
import { textsAt } from '../traits/traitValue.js'
import { normaliseIdentifier, traitsOf } from './identityFacts.js'

/** What nobody shares with anybody: what for, and which. */
export interface UniqueKey {
  use: CredentialType | 'verification' | 'recovery' | 'external id'
  value: string
}

type Facts = Pick<IdentityRecord, 'schemaId' | 'traits' | 'credentials' | 'externalId'>

/** Kept for whoever has such a trait, even before a password or a key is set up. */
const identifiedByTraits: readonly CredentialType[] = ['password', 'code', 'webauthn']

/** Everything of somebody that nobody else may have: identifiers, addresses, accounts at providers. */
export function uniqueKeys(
  kratos: Kratos,
  { schemaId, traits, credentials, externalId }: Facts,
): UniqueKey[] {
  const keys: UniqueKey[] = []
  for (const { path, extension } of traitsOf(kratos, schemaId)) {
    for (const value of textsAt(traits, path).map(normaliseIdentifier)) {
      if (value === '') continue
      for (const use of identifiedByTraits)
        if (extension.identifierFor.includes(use)) keys.push({ use, value })
      if (extension.verification !== undefined) keys.push({ use: 'verification', value })
      if (extension.recovery !== undefined) keys.push({ use: 'recovery', value })
    }
  }
  for (const value of credentials.oidc?.identifiers ?? []) keys.push({ use: 'oidc', value })
  if (externalId !== undefined) keys.push({ use: 'external id', value: externalId })
  return keys
}

/** A key as the index of the store has it. */
export function keyText({ use, value }: UniqueKey): string {
  return `${use}:${value}`
}
