import type { KratosClient } from '../client/createKratosClient.js'
import type { FlowKind } from '../protocol/flow.js'

/**
 * The cache's addresses, from the general to the particular, so that a prefix invalidates all below it.
 * The base URL comes first: two servers never share an entry.
 */
export const kratosKeys = {
  all: (client: KratosClient) => ['kratos', client.baseUrl] as const,
  flows: (client: KratosClient) => [...kratosKeys.all(client), 'flow'] as const,
  flow: (client: KratosClient, kind: FlowKind, params: object = {}) =>
    [...kratosKeys.flows(client), kind, params] as const,
  session: (client: KratosClient) => [...kratosKeys.all(client), 'session'] as const,
  sessions: (client: KratosClient) => [...kratosKeys.all(client), 'sessions'] as const,
  schemas: (client: KratosClient) => [...kratosKeys.all(client), 'schema'] as const,
  schema: (client: KratosClient, id: string) => [...kratosKeys.schemas(client), id] as const,
}
