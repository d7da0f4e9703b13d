import { timestamp } from '../clock/timestamp.js'
import { identifiersOf, traitsOf } from '../identities/identityFacts.js'
import { renderIdentity } from '../identities/renderIdentity.js'
import type { Kratos } from '../kratos.js'
import type { Credential, CredentialType, IdentityRecord } from '../store/records.js'

/** Methods whose identifiers Kratos keeps even before anything is set up for them, and the version it reads them with. */
const keptEmpty: readonly (readonly [CredentialType, number])[] = [
  ['password', 0],
  ['webauthn', 1],
]

/** Types of credentials that an answer shows with their secrets (`include_credential`). */
export interface AdminParts {
  include?: readonly string[]
  /** Just written rather than read: Kratos then leaves out what is not set, and upgrades nothing. */
  written?: 'created' | 'updated'
  isListed?: boolean
}

/** An identity as the admin port shows it: with its credentials, and what only administrators may know. */
export function renderAdminIdentity(
  kratos: Kratos,
  identity: IdentityRecord,
  { include = [], written, isListed = false }: AdminParts = {},
): Record<string, unknown> {
  const { metadataAdmin } = identity
  const { hasMetadata, showsWrittenCredentials, listsCredentials } = kratos.generation
  return {
    ...renderIdentity(kratos, identity),
    ...((!written || showsWrittenCredentials) &&
      (!isListed || listsCredentials) && {
        credentials: renderCredentials(kratos, identity, include, written),
      }),
    ...(hasMetadata && !(written && metadataAdmin === null) && { metadata_admin: metadataAdmin }),
  }
}

function renderCredentials(
  kratos: Kratos,
  identity: IdentityRecord,
  include: readonly string[],
  written: AdminParts['written'],
): Record<string, unknown> {
  const credentials = [...emptyCredentials(kratos, identity, written), ...Object.values(identity.credentials)]
  const rendered = credentials
    .toSorted((a, b) => (a.type < b.type ? -1 : 1))
    .map(({ type, identifiers, config, version, createdAt, updatedAt }): [string, unknown] => [
      type,
      {
        type,
        identifiers,
        ...(include.includes(type) && { config }),
        ...(kratos.generation.versionsCredentials && { version }),
        created_at: timestamp(createdAt),
        updated_at: timestamp(updatedAt),
      },
    ])
  return Object.fromEntries(rendered)
}

function emptyCredentials(
  kratos: Kratos,
  identity: IdentityRecord,
  written: AdminParts['written'],
): Credential[] {
  const traits = traitsOf(kratos, identity.schemaId)
  const { createdAt, updatedAt } = identity
  return keptEmpty.flatMap(([type, readVersion]) => {
    const identifiers = identifiersOf(traits, identity.traits, type)
    const isKnown = type !== 'webauthn' || kratos.generation.hasPasswordlessKeys
    if (!isKnown || identity.credentials[type] || identifiers.length === 0) return []
    const version = written === 'created' ? 0 : readVersion
    return [{ type, identifiers, config: {}, version, createdAt, updatedAt }]
  })
}
