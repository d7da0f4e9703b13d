import type { KratosClient } from '../client/createKratosClient.js'
import { getSession } from '../client/getSession.js'
import type { Session } from '../protocol/session.js'
import { defineQuery } from './defineQuery.js'
import { kratosKeys } from './keys.js'

/** Timers take 31 bits of milliseconds; longer ones would fire at once. */
const longestTimer = 2 ** 31 - 1

/** How long a session may outlive itself by clocks that differ a little, in ms. */
const tolerance = 10_000

const untilExpiry = (session: Session | null | undefined, now: number): number | false => {
  if (!session) return false
  const left = Date.parse(session.expires_at) - now
  if (Number.isNaN(left)) return false
  // A clock that runs wrong, or a server that is away: asking each second would help nobody.
  return left < -tolerance ? 60_000 : Math.min(Math.max(left, 1000), longestTimer)
}

/**
 * Who is signed in: a `Session`, or `null` for nobody. Asked again on focus (after 30 s), back online and when it
 * expires by the server's clock.
 * @throws KratosError through the query's `error`, such as `session_aal2_required`.
 */
export const sessionQuery = (client: KratosClient) =>
  defineQuery({
    queryKey: kratosKeys.session(client),
    queryFn: ({ signal }) => getSession(client, { signal }),
    staleTime: 30_000,
    refetchInterval: (query) => untilExpiry(query.state.data, Date.now() + client.clockSkew),
    retry: false,
    // Failing offline, with the last known session kept, says more than waiting; then coming back is worth a look.
    networkMode: 'always',
    refetchOnReconnect: true,
  })
