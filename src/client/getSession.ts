import { readSession } from '../protocol/readSession.js'
import type { Session } from '../protocol/session.js'
import type { CallOptions, KratosClient } from './createKratosClient.js'

export interface SessionOptions extends CallOptions {
  /** Asks for `session.tokenized`, a JSON Web Token made by this template of the server's. */
  tokenizeAs?: string | undefined
}

/**
 * Who is signed in; `null` when nobody is (`toSession`).
 *
 * @throws {KratosError} `session_aal2_required` where the server wants a second factor first
 */
export const getSession = (
  client: KratosClient,
  { signal, tokenizeAs }: SessionOptions = {},
): Promise<Session | null> =>
  client.send({ path: '/sessions/whoami', query: { tokenizeAs }, signal }, (body, { ok, status }) =>
    ok ? readSession(body) : status === 401 ? null : undefined,
  )
