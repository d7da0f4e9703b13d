import type { KratosClient } from '../client/createKratosClient.js'
import { listMySessions } from '../client/listMySessions.js'
import { defineQuery } from './defineQuery.js'
import { kratosKeys } from './keys.js'

/** The most that Kratos puts on one page. */
const pageSize = 1000

/**
 * The other sessions of whoever is signed in; the current one is `sessionQuery`'s.
 * @throws KratosError through the query's `error`: `unauthorized` when signed out, `not_found` from v0.8.
 */
export const sessionsQuery = (client: KratosClient) =>
  defineQuery({
    queryKey: kratosKeys.sessions(client),
    queryFn: async ({ signal }) => (await listMySessions(client, { pageSize }, { signal })).items,
    retry: false,
    networkMode: 'always',
  })
