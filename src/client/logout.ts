import { recordOf, stringOf } from '../protocol/record.js'
import type { CallOptions, KratosClient } from './createKratosClient.js'
import { selfServicePath } from './submitUrl.js'

export interface LogoutParameters {
  /** Where Kratos would lead a browser that follows redirects; refused where Kratos does not allow it. */
  returnTo?: string | undefined
}

/**
 * Signs out, also where nobody is signed in any more: a native client forgets its token (`performNativeLogout`),
 * a browser's session cookie is taken back (`createBrowserLogoutFlow`, then `updateLogoutFlow`).
 */
export const logout = async (
  client: KratosClient,
  query: LogoutParameters = {},
  { signal }: CallOptions = {},
): Promise<void> => {
  const { sessionToken, send } = client
  if (client.transport === 'native') {
    const token = await sessionToken.get()
    if (!token) return
    await send(
      { method: 'DELETE', path: '/self-service/logout/api', json: { session_token: token }, signal },
      // 403 says that the token is not known (any more).
      (_, { ok, status }) => ok || status === 403 || undefined,
    )
    return sessionToken.clear()
  }
  const path = await send({ path: '/self-service/logout/browser', query, signal }, (body, { ok, status }) =>
    ok ? selfServicePath(stringOf(recordOf(body)['logout_url'])) : status === 401 ? '' : undefined,
  )
  // Another tab, or a try whose answer got lost, was faster.
  if (path) await send({ path, signal }, (_, { ok, status }) => ok || status === 401 || undefined)
}
