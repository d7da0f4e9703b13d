import { isRecord, recordOf, textOf } from '../protocol/record.js'
import type { CallOptions, KratosClient } from './createKratosClient.js'

/** Anything that can reach Kratos: a public client or an admin client. */
type AnyClient = Pick<KratosClient, 'send'>

export interface Readiness {
  ready: boolean
  /** What is not ready, by name, such as `database`. */
  errors: Record<string, unknown>
}

/**
 * Whether the server answers at all (`isAlive`).
 *
 * @throws {KratosError} `network`, `server` … where it does not
 */
export const isAlive = (client: AnyClient, { signal }: CallOptions = {}): Promise<boolean> =>
  client.send({ path: '/health/alive', signal }, (_, { ok }) => ok || undefined)

/** Whether the server can do its work, and what keeps it from it (`isReady`). */
export const isReady = (client: AnyClient, { signal }: CallOptions = {}): Promise<Readiness> =>
  client.send({ path: '/health/ready', signal }, (body, { ok, status }) => {
    const errors = recordOf(recordOf(body)['errors'])
    return ok || (status === 503 && isRecord(body)) ? { ready: ok, errors } : undefined
  })

/** The version of the server, such as `v26.2.0` (`getVersion`). */
export const getVersion = (client: AnyClient, { signal }: CallOptions = {}): Promise<string> =>
  client.send({ path: '/version', signal }, (body, { ok }) =>
    ok ? textOf(recordOf(body)['version']) : undefined,
  )
