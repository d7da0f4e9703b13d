import { isRecord } from '../config/readers.js'
import { Fault } from '../http/fault.js'
import { changeTraits } from '../identities/changeTraits.js'
import { draftIdentity, storeIdentity } from '../identities/createIdentity.js'
import type { Kratos } from '../kratos.js'
import type { IdentityRecord } from '../store/records.js'
import { importCredentials } from './importCredentials.js'
import { requireSchema, requireTraits } from './requireTraits.js'

/** Creates an identity out of what the admin API takes. @throws {Fault} 400, or 409 where it is somebody else's. */
export async function importIdentity(kratos: Kratos, body: Record<string, unknown>): Promise<IdentityRecord> {
  const schemaId = schemaIn(kratos, body['schema_id'] ?? kratos.schemas[0]?.id)
  const traits = body['traits'] ?? {}
  await requireTraits(kratos, schemaId, traits)
  const identity = draftIdentity(kratos, schemaId, isRecord(traits) ? traits : {})
  assignFacts(identity, body)
  await importCredentials(kratos, identity, body['credentials'])
  storeIdentity(kratos, identity)
  assignVerified(kratos, identity, body['verifiable_addresses'])
  return identity
}

/** Replaces what an administrator may change of an identity; credentials that are not sent stay. */
export async function replaceIdentity(
  kratos: Kratos,
  identity: IdentityRecord,
  body: Record<string, unknown>,
): Promise<void> {
  const schemaId = schemaIn(kratos, body['schema_id'] ?? identity.schemaId)
  const traits = body['traits'] ?? {}
  await requireTraits(kratos, schemaId, traits)
  const changed = structuredClone(identity)
  changed.schemaId = schemaId
  assignFacts(changed, body)
  await importCredentials(kratos, changed, body['credentials'])
  changeTraits(kratos, changed, isRecord(traits) ? traits : {})
  if (changed.state !== identity.state) changed.stateChangedAt = kratos.clock.now()
  kratos.store.identities.set(identity.id, changed)
  if (changed.state === 'inactive') endSessions(kratos, identity.id)
}

function schemaIn(kratos: Kratos, id: unknown): string {
  return requireSchema(kratos, id === '' ? kratos.schemas[0]?.id : id).id
}

function assignFacts(identity: IdentityRecord, body: Record<string, unknown>): void {
  const { state = identity.state, external_id: externalId, organization_id: organizationId } = body
  if (state !== 'active' && state !== 'inactive') {
    throw new Fault(400, {
      reason: `Expected "state" to be active or inactive, got ${JSON.stringify(state)}.`,
    })
  }
  identity.state = state
  identity.metadataPublic = body['metadata_public'] ?? null
  identity.metadataAdmin = body['metadata_admin'] ?? null
  if (organizationId !== undefined) {
    identity.organizationId = typeof organizationId === 'string' ? organizationId : null
  }
  delete identity.externalId
  if (typeof externalId === 'string' && externalId !== '') identity.externalId = externalId
}

/** An administrator may say that an address is verified already. */
function assignVerified({ clock }: Kratos, identity: IdentityRecord, addresses: unknown): void {
  if (!Array.isArray(addresses)) return
  for (const sent of addresses) {
    if (!isRecord(sent) || sent['verified'] !== true) continue
    const address = identity.verifiableAddresses.find(({ value }) => value === sent['value'])
    if (address) Object.assign(address, { verified: true, status: 'completed', verifiedAt: clock.now() })
  }
}

function endSessions({ store }: Kratos, identityId: string): void {
  for (const session of store.sessions.values()) if (session.identityId === identityId) session.active = false
}
