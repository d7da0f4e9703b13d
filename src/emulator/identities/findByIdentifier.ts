import type { Kratos } from '../kratos.js'
import type { CredentialType, IdentityRecord } from '../store/records.js'
import { normaliseIdentifier } from './identityFacts.js'
import { ownerOf } from './ownership.js'

const types: readonly CredentialType[] = ['password', 'code', 'webauthn', 'oidc']

/** Who signs in with this identifier by this method. */
export function findByIdentifier(
  kratos: Kratos,
  type: CredentialType,
  identifier: string,
): IdentityRecord | undefined {
  const value = normaliseIdentifier(identifier)
  const owner = ownerOf(kratos, { use: type, value })
  return owner?.credentials[type]?.identifiers.includes(value) ? owner : undefined
}

/** Whose identifier this is, whatever they sign in with. */
export function findByAnyIdentifier(kratos: Kratos, identifier: string): IdentityRecord | undefined {
  for (const use of types) {
    const value = use === 'oidc' ? identifier : normaliseIdentifier(identifier)
    const owner = ownerOf(kratos, { use, value })
    if (owner) return owner
  }
  return undefined
}
