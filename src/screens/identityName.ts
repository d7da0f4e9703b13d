import type { Identity } from '../protocol/identity.js'

/** Traits that schemas tend to call people by, the likeliest first. */
const names = ['email', 'username', 'phone', 'name']

/** What to call somebody: their address or user name, `undefined` where the traits say neither. */
export function identityName(identity: Identity | null | undefined): string | undefined {
  const traits: Record<string, unknown> = { ...identity?.traits }
  const name = names.map((key) => traits[key]).find((value) => typeof value === 'string' && value !== '')
  return typeof name === 'string' ? name : identity?.verifiable_addresses?.[0]?.value
}
