import type { QueryClient } from '@tanstack/react-query'
import type { KratosClient } from '../client/createKratosClient.js'
import { getSession } from '../client/getSession.js'
import type { Session } from '../protocol/session.js'
import type { Submitter } from './flowHandle.js'
import { type Interruption, takeInterruption } from './interruption.js'

/** What each page came back to. It is taken once, and several forms may ask. */
const found = new WeakMap<QueryClient, Promise<Interruption | undefined>>()

const isProof = (session: Session | null, { owner, level, authenticatedAt }: Interruption): boolean =>
  session?.identity?.id === owner &&
  (level === 'aal2'
    ? session.authenticator_assurance_level === 'aal2'
    : session.authenticated_at !== authenticatedAt)

/** An interruption, if it was here and its proof is given: whoever came back without goes on by themselves. */
async function proved(interruption: Interruption, client: KratosClient): Promise<Interruption | undefined> {
  if (interruption.baseUrl !== client.baseUrl || interruption.path !== location.pathname) return undefined
  const session = await getSession(client).catch(() => null)
  return isProof(session, interruption) ? interruption : undefined
}

/**
 * The button of the submit that this page was left in the middle of, for a proof that is given now.
 * @param owner id of the identity whose settings are shown
 */
export async function interruptedSubmit(
  queryClient: QueryClient,
  client: KratosClient,
  owner: string,
): Promise<Submitter | null> {
  const taken = takeInterruption()
  if (taken) found.set(queryClient, proved(taken, client))
  const interruption = await found.get(queryClient)
  return interruption?.owner === owner ? interruption.submitter : null
}
