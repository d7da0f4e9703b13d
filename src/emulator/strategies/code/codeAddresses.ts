import { isRecord } from '../../config/readers.js'
import type { IdentityRecord } from '../../store/records.js'

export interface CodeAddress {
  address: string
  channel: string
}

/** Where somebody can get codes. */
export function codeAddresses({ credentials }: IdentityRecord): CodeAddress[] {
  const addresses = credentials.code?.config['addresses']
  return (Array.isArray(addresses) ? Array.from<unknown>(addresses) : [])
    .filter(isRecord)
    .map(({ address, channel }) => ({ address: String(address), channel: String(channel) }))
    .toSorted((a, b) => (a.address < b.address ? -1 : 1))
}
