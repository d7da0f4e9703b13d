import { recordOf } from '../protocol/record.js'
import type { CallOptions, KratosClient } from './createKratosClient.js'

/**
 * Ends all other sessions of whoever is signed in (`disableMyOtherSessions`). v0.8 has no such operation.
 *
 * @returns how many there were; Kratos counts those that had ended before, too
 */
export const disableMyOtherSessions = (client: KratosClient, { signal }: CallOptions = {}): Promise<number> =>
  client.send({ method: 'DELETE', path: '/sessions', signal }, (body, { ok }) =>
    ok ? Number(recordOf(body)['count'] ?? 0) : undefined,
  )
