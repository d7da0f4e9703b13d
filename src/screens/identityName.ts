import { nameBy } from '../form/nameBy.js'
import type { Identity } from '../protocol/identity.js'

/** What to call somebody: their address or user name, `undefined` where the traits say neither. */
export function identityName(identity: Identity | null | undefined): string | undefined {
  const traits: Record<string, unknown> = { ...identity?.traits }
  return nameBy((name) => traits[name]) ?? identity?.verifiable_addresses?.[0]?.value
}
