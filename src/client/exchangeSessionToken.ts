import { readSession } from '../protocol/readSession.js'
import { recordOf, stringOf } from '../protocol/record.js'
import type { Session } from '../protocol/session.js'
import type { CallOptions, KratosClient } from './createKratosClient.js'

export interface SessionTokenCodes {
  /** `session_token_exchange_code` of the flow that was started with `returnSessionTokenExchangeCode`. */
  initCode: string
  /** `code` of the URL that the app was opened with. */
  returnToCode: string
}

export interface SessionWithToken {
  session: Session
  sessionToken: string
}

/**
 * Gets the session of a native app that signed in through a browser (`exchangeSessionToken`), and keeps its token
 * in the client's store. v0.8 has no such operation.
 *
 * @throws {KratosError} `not_found` while nobody has signed in with these codes
 */
export const exchangeSessionToken = async (
  { send, transport, sessionToken }: KratosClient,
  query: SessionTokenCodes,
  { signal }: CallOptions = {},
): Promise<SessionWithToken> => {
  const result = await send({ path: '/sessions/token-exchange', query, signal }, (body, { ok }) => {
    const token = stringOf(recordOf(body)['session_token'])
    const session = ok && token ? readSession(recordOf(body)['session']) : undefined
    return session && { session, sessionToken: token }
  })
  if (transport === 'native') await sessionToken.set(result.sessionToken)
  return result
}
