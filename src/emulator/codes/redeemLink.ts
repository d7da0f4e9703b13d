import { Expired } from '../flows/expired.js'
import type { FlowContext } from '../flows/flowContext.js'
import type { LinkRecord } from '../store/records.js'

/**
 * Uses a link up; undefined where the flow has no such link, or it was opened before.
 *
 * @throws {Expired} The link is too old.
 */
export function redeemLink(
  { kratos: { store, clock }, flow }: FlowContext,
  kind: LinkRecord['kind'],
  token: string,
): LinkRecord | undefined {
  const link = store.links.get(token)
  if (link?.kind !== kind || link.isUsed || link.flowId !== flow.id) return undefined
  if (link.expiresAt <= clock.now()) throw new Expired(link.expiresAt)
  link.isUsed = true
  return link
}
