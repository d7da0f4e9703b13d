import type { CallOptions, KratosClient } from './createKratosClient.js'
import { succeeded } from './succeeded.js'

/**
 * Ends another session of whoever is signed in (`disableMySession`); a session that does not exist is fine, too.
 * v0.8 has no such operation.
 *
 * @throws {KratosError} `bad_request` for the current session: that is what signing out is for
 */
export const disableMySession = (
  client: KratosClient,
  id: string,
  { signal }: CallOptions = {},
): Promise<void> =>
  succeeded(client, { method: 'DELETE', path: `/sessions/${encodeURIComponent(id)}`, signal })
