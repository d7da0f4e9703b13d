import type { KratosClient } from '../client/createKratosClient.js'
import { getIdentitySchema, listIdentitySchemas } from '../client/identitySchemas.js'
import { defineQuery } from './defineQuery.js'
import { kratosKeys } from './keys.js'

const forAnHour = { staleTime: 3_600_000, retry: false, networkMode: 'always' } as const

/** One identity schema, kept for an hour: servers change them when they are deployed. */
export const identitySchemaQuery = (client: KratosClient, id: string) =>
  defineQuery({
    queryKey: kratosKeys.schema(client, id),
    queryFn: ({ signal }) => getIdentitySchema(client, id, { signal }),
    ...forAnHour,
  })

/** All identity schemas of the server, kept for an hour. */
export const identitySchemasQuery = (client: KratosClient) =>
  defineQuery({
    queryKey: kratosKeys.schemas(client),
    queryFn: async ({ signal }) => (await listIdentitySchemas(client, {}, { signal })).items,
    ...forAnHour,
  })
