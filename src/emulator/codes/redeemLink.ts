import { Expired } from '../flows/expired.js'
import type { Kratos } from '../kratos.js'
import type { LinkRecord } from '../store/records.js'

/**
 * Uses a link up; undefined where there is no such link, or it was opened before.
 *
 * @throws {Expired} The link is too old.
 */
export function redeemLink(
  { store, clock }: Kratos,
  kind: LinkRecord['kind'],
  token: string,
): LinkRecord | undefined {
  const link = store.links.get(token)
  if (link?.kind !== kind || link.isUsed) return undefined
  if (link.expiresAt <= clock.now()) throw new Expired(link.expiresAt)
  link.isUsed = true
  return link
}
