import type { KratosClient } from './createKratosClient.js'

/**
 * The part of one of Kratos's URLs that counts, from `/self-service/` on. Which origin Kratos believes itself at
 * does not matter: a proxied Kratos works, and nothing is sent to another origin.
 */
export const selfServicePath = (url: string): string | undefined =>
  /^[^?#]*?(\/self-service\/[^#]*)/.exec(url)?.[1]

/** Where a flow is posted to, also by a form without JavaScript; `undefined` where its `action` is no flow's. */
export const submitUrl = (
  client: Pick<KratosClient, 'baseUrl'>,
  flow: { ui: { action: string } },
): string | undefined => {
  const path = selfServicePath(flow.ui.action)
  return path && client.baseUrl + path
}
