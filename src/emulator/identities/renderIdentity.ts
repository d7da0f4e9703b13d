import { toBase64Url } from '../bytes/encoding.js'
import { timestamp } from '../clock/timestamp.js'
import type { Kratos } from '../kratos.js'
import type { IdentityRecord } from '../store/records.js'

/** Which parts of an identity an answer shows. */
export interface IdentityParts {
  addresses?: boolean
}

/** An identity as the public port shows it. */
export function renderIdentity(
  kratos: Kratos,
  identity: IdentityRecord,
  { addresses = true }: IdentityParts = {},
): Record<string, unknown> {
  const { id, schemaId, state, traits, metadataPublic, organizationId, externalId, createdAt, updatedAt } =
    identity
  const { hasMetadata } = kratos.generation
  return {
    id,
    ...(externalId !== undefined && { external_id: externalId }),
    schema_id: schemaId,
    schema_url: `${kratos.publicUrl}/schemas/${toBase64Url(new TextEncoder().encode(schemaId))}`,
    state,
    ...(identity.stateChangedAt !== undefined && { state_changed_at: timestamp(identity.stateChangedAt) }),
    traits,
    ...(addresses && renderAddresses(identity)),
    ...(hasMetadata && { metadata_public: metadataPublic ?? null }),
    created_at: timestamp(createdAt),
    updated_at: timestamp(updatedAt),
    ...(hasMetadata && { organization_id: organizationId }),
  }
}

function renderAddresses({
  verifiableAddresses,
  recoveryAddresses,
}: IdentityRecord): Record<string, unknown> {
  const verifiable = verifiableAddresses.map(
    ({ id, value, verified, via, status, verifiedAt, ...times }) => ({
      id,
      value,
      verified,
      via,
      status,
      ...(verifiedAt !== undefined && { verified_at: timestamp(verifiedAt) }),
      created_at: timestamp(times.createdAt),
      updated_at: timestamp(times.updatedAt),
    }),
  )
  const recovery = recoveryAddresses.map(({ id, value, via, createdAt, updatedAt }) => ({
    id,
    value,
    via,
    created_at: timestamp(createdAt),
    updated_at: timestamp(updatedAt),
  }))
  return {
    ...(verifiable.length > 0 && { verifiable_addresses: verifiable }),
    ...(recovery.length > 0 && { recovery_addresses: recovery }),
  }
}
