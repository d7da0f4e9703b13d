import type { QueryClient } from '@tanstack/react-query'
import type { KratosClient } from '../client/createKratosClient.js'
import type { Session } from '../protocol/session.js'
import { sessionQuery } from './sessionQuery.js'

/**
 * Who is signed in, for a router's loader: from the cache where it is fresh, else from the server; what it finds is
 * there for `useSession`.
 * @throws KratosError such as `session_aal2_required` or `network`.
 */
export const ensureSession = (queryClient: QueryClient, client: KratosClient): Promise<Session | null> =>
  // oxlint-disable-next-line typescript/no-deprecated -- its successor is missing from the oldest React Query that we take
  queryClient.fetchQuery(sessionQuery(client))
