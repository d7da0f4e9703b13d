import type { KratosClient } from '../client/createKratosClient.js'
import { getFlowError } from '../client/getFlowError.js'
import { defineQuery } from './defineQuery.js'
import { kratosKeys } from './keys.js'

/**
 * What went wrong in a flow that Kratos ended at the error page (`getFlowError`).
 * @throws KratosError through the query's `error`, such as `not_found`.
 */
export const selfServiceErrorQuery = (client: KratosClient, id: string) =>
  defineQuery({
    queryKey: [...kratosKeys.all(client), 'error', id] as const,
    queryFn: ({ signal }) => getFlowError(client, id, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    networkMode: 'always',
  })
