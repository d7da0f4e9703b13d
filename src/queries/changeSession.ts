import type { QueryClient } from '@tanstack/react-query'
import type { KratosClient } from '../client/createKratosClient.js'
import type { Session } from '../protocol/session.js'
import { kratosKeys } from './keys.js'

/**
 * Writes who is signed in now, and forgets the flows that nobody is looking at: they belong to who was before.
 * @param session `undefined` where the server did not say: it is asked.
 */
export function changeSession(
  queryClient: QueryClient,
  client: KratosClient,
  session: Session | null | undefined,
): void {
  queryClient.removeQueries({ queryKey: kratosKeys.flows(client), type: 'inactive' })
  if (session === undefined) void queryClient.invalidateQueries({ queryKey: kratosKeys.session(client) })
  else queryClient.setQueryData(kratosKeys.session(client), session)
}
