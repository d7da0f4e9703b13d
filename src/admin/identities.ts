import type { CallOptions } from '../client/createKratosClient.js'
import { type Page, type PageParameters, readPage } from '../client/page.js'
import { succeeded } from '../client/succeeded.js'
import { isRecord, recordOf, recordsOf } from '../protocol/record.js'
import { type AdminIdentity, type CredentialType, readAdminIdentity } from './adminIdentity.js'
import type { AdminClient } from './createAdminClient.js'
import type {
  CreateIdentityBody,
  IdentityPatch,
  IdentityPatchResult,
  JsonPatchStep,
  UpdateIdentityBody,
} from './identityBodies.js'

export interface IdentityFilters extends PageParameters {
  /** `strong` reads from the primary database (Ory Network). */
  consistency?: 'strong' | 'eventual' | undefined
  ids?: readonly string[] | undefined
  /** An exact address or user name that somebody signs in with. */
  credentialsIdentifier?: string | undefined
  /** A part of one; a preview of Kratos's. */
  previewCredentialsIdentifierSimilar?: string | undefined
  /** Which credentials to send along; the secrets of `oidc` only. */
  includeCredential?: readonly CredentialType[] | undefined
  organizationId?: string | undefined
}

export interface IdentityDetails {
  /** Which credentials to send along, with their secrets. v0.8 knows `oidc` only. */
  includeCredential?: readonly CredentialType[] | undefined
}

export interface CredentialFilter {
  /** Which one; needed for `oidc` and `saml`, as `{provider}:{subject}`. */
  identifier?: string | undefined
}

const readOne = (body: unknown, { ok }: { ok: boolean }) => (ok ? readAdminIdentity(body) : undefined)

const readIdentities = readPage(readAdminIdentity)

const pathOf = (id: string): string => `/identities/${encodeURIComponent(id)}`

/**
 * Identities, a page at a time (`listIdentities`): `listIdentities(admin, page.next)` gets the page after.
 *
 * v0.8 knows `page` and `perPage` only; today there is `pageToken`, too.
 */
export const listIdentities = (
  client: AdminClient,
  query?: IdentityFilters,
  { signal }: CallOptions = {},
): Promise<Page<AdminIdentity>> => client.send({ path: '/identities', query, signal }, readIdentities)

/**
 * One identity (`getIdentity`).
 *
 * @throws {KratosError} `not_found`
 */
export const getIdentity = (
  client: AdminClient,
  id: string,
  query?: IdentityDetails,
  { signal }: CallOptions = {},
): Promise<AdminIdentity> => client.send({ path: pathOf(id), query, signal }, readOne)

/**
 * One identity by the id that you gave it (`getIdentityByExternalID`).
 *
 * @throws {KratosError} `not_found`
 */
export const getIdentityByExternalID = (
  client: AdminClient,
  externalId: string,
  query?: IdentityDetails,
  { signal }: CallOptions = {},
): Promise<AdminIdentity> =>
  client.send({ path: `/identities/by/external/${encodeURIComponent(externalId)}`, query, signal }, readOne)

/**
 * Makes an identity, with credentials where they are given (`createIdentity`).
 *
 * @throws {KratosError} `bad_request` (the schema is unknown or the traits do not fit it), `conflict`
 */
export const createIdentity = (
  client: AdminClient,
  json: CreateIdentityBody,
  { signal }: CallOptions = {},
): Promise<AdminIdentity> => client.send({ method: 'POST', path: '/identities', json, signal }, readOne)

/**
 * Replaces an identity (`updateIdentity`).
 *
 * @throws {KratosError} `bad_request`, `not_found`, `conflict`
 */
export const updateIdentity = (
  client: AdminClient,
  id: string,
  json: UpdateIdentityBody,
  { signal }: CallOptions = {},
): Promise<AdminIdentity> => client.send({ method: 'PUT', path: pathOf(id), json, signal }, readOne)

/**
 * Changes parts of an identity (`patchIdentity`). v0.8 has no such operation.
 *
 * @throws {KratosError} `bad_request`, `not_found`, `conflict`
 */
export const patchIdentity = (
  client: AdminClient,
  id: string,
  json: readonly JsonPatchStep[],
  { signal }: CallOptions = {},
): Promise<AdminIdentity> => client.send({ method: 'PATCH', path: pathOf(id), json, signal }, readOne)

/**
 * Makes many identities at once, at most 1,000 (`batchPatchIdentities`); one that cannot be made does not keep the
 * others from it. v0.8 has no such operation.
 */
export const batchPatchIdentities = (
  client: AdminClient,
  identities: readonly IdentityPatch[],
  { signal }: CallOptions = {},
): Promise<IdentityPatchResult[]> =>
  client.send({ method: 'PATCH', path: '/identities', json: { identities }, signal }, (body, { ok }) =>
    ok && isRecord(body) ? recordsOf(recordOf(body)['identities'], { action: '' }) : undefined,
  )

/**
 * Removes an identity with all that belongs to it (`deleteIdentity`).
 *
 * @throws {KratosError} `not_found`
 */
export const deleteIdentity = (
  client: AdminClient,
  id: string,
  { signal }: CallOptions = {},
): Promise<void> => succeeded(client, { method: 'DELETE', path: pathOf(id), signal })

/**
 * Takes away one way to sign in (`deleteIdentityCredentials`), be it the last one. v0.8 has no such operation.
 *
 * @throws {KratosError} `not_found` where there is none of that type
 */
export const deleteIdentityCredentials = (
  client: AdminClient,
  id: string,
  type: CredentialType,
  query?: CredentialFilter,
  { signal }: CallOptions = {},
): Promise<void> =>
  succeeded(client, {
    method: 'DELETE',
    path: `${pathOf(id)}/credentials/${encodeURIComponent(type)}`,
    query,
    signal,
  })
