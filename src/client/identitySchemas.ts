import { conform, isRecord, recordOf } from '../protocol/record.js'
import type { CallOptions, KratosClient } from './createKratosClient.js'
import { type Page, type PageParameters, readPage } from './page.js'

/** A JSON Schema (draft 7) with Kratos's `ory.sh/kratos` keyword. */
export type JsonSchema = Record<string, unknown>

/** What the traits of an identity must look like. */
export interface IdentitySchema {
  id: string
  schema: JsonSchema
}

const readSchemas = readPage((value): IdentitySchema | undefined =>
  isRecord(value) ? { ...conform(value, { id: '' }), schema: recordOf(value['schema']) } : undefined,
)

/** All identity schemas of the server (`listIdentitySchemas`). */
export const listIdentitySchemas = (
  client: KratosClient,
  query?: PageParameters,
  { signal }: CallOptions = {},
): Promise<Page<IdentitySchema>> => client.send({ path: '/schemas', query, signal }, readSchemas)

/**
 * One identity schema (`getIdentitySchema`). Today also by the encoded id that `identity.schema_url` ends in; v0.8
 * knows the plain id only.
 *
 * @throws {KratosError} `not_found`
 */
export const getIdentitySchema = (
  client: KratosClient,
  id: string,
  { signal }: CallOptions = {},
): Promise<JsonSchema> =>
  client.send({ path: `/schemas/${encodeURIComponent(id)}`, signal }, (body, { ok }) =>
    ok && isRecord(body) ? body : undefined,
  )
