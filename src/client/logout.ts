import { recordOf, stringOf } from '../protocol/record.js'
import type { CallOptions, KratosClient } from './createKratosClient.js'
import { read } from './read.js'
import { selfServicePath } from './submitUrl.js'

/**
 * Signs out, also where nobody is signed in any more. A native client forgets its token
 * (`performNativeLogout`); a browser's cookies are taken back (`createBrowserLogoutFlow`, `updateLogoutFlow`).
 */
export const logout = async (
  client: KratosClient,
  parameters: {
    /** Where Kratos would lead a browser that follows redirects; checked against the allowed ones. */
    returnTo?: string | undefined
  } = {},
  { signal }: CallOptions = {},
): Promise<void> => {
  if (client.transport === 'native') {
    const token = await client.sessionToken.get()
    if (!token) return
    // 403 says that the token is not known (any more).
    await client.send({
      method: 'DELETE',
      path: '/self-service/logout/api',
      json: { session_token: token },
      expected: [403],
      signal,
    })
    return client.sessionToken.clear()
  }
  const path = await read(
    client,
    { path: '/self-service/logout/browser', query: parameters, expected: [401], signal },
    (body, { status }) => (status === 401 ? '' : selfServicePath(stringOf(recordOf(body)['logout_url']))),
  )
  if (path) await client.send({ path, signal })
}
