import { readSession } from '../protocol/readSession.js'
import type { Session } from '../protocol/session.js'
import type { CallOptions, KratosClient } from './createKratosClient.js'
import { read } from './read.js'

/**
 * Who is signed in; `null` when nobody is (`toSession`).
 *
 * @throws {KratosError} `session_aal2_required` where the server wants a second factor first
 */
export const getSession = (
  client: KratosClient,
  {
    signal,
    tokenizeAs,
  }: CallOptions & {
    /** Asks for `session.tokenized`, a JSON Web Token made by this template. */
    tokenizeAs?: string | undefined
  } = {},
): Promise<Session | null> =>
  read(
    client,
    { path: '/sessions/whoami', query: { tokenizeAs }, signal, expected: [401] },
    (body, { status }) => (status === 401 ? null : readSession(body)),
  )
