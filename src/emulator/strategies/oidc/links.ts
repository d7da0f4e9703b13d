import { isRecord } from '../../config/readers.js'
import { newCredential } from '../../identities/createIdentity.js'
import { noteOwnership, ownerOf } from '../../identities/ownership.js'
import type { Kratos } from '../../kratos.js'
import type { IdentityRecord } from '../../store/records.js'

/** An account at a provider that opens an account here. */
export interface Link {
  provider: string
  subject: string
}

/** The accounts at providers that somebody signs in with. */
export function linksOf({ credentials }: IdentityRecord): Link[] {
  const providers = credentials.oidc?.config['providers']
  return Array.isArray(providers) ? providers.filter(isLink) : []
}

function isLink(value: unknown): value is Link {
  return isRecord(value) && typeof value['provider'] === 'string' && typeof value['subject'] === 'string'
}

/** Gives somebody exactly these accounts; without any they have no such credential. */
export function setLinks(kratos: Kratos, identity: IdentityRecord, links: readonly Link[]): void {
  if (links.length === 0) {
    delete identity.credentials.oidc
    return
  }
  const identifiers = links.map(({ provider, subject }) => `${provider}:${subject}`)
  const { createdAt } = identity.credentials.oidc ?? {}
  identity.credentials.oidc = {
    ...newCredential(kratos, 'oidc', { providers: [...links] }, identifiers),
    ...(createdAt !== undefined && { createdAt }),
  }
  noteOwnership(kratos, identity)
}

/** Who signs in with an account at a provider. */
export function findByLink(kratos: Kratos, { provider, subject }: Link): IdentityRecord | undefined {
  return ownerOf(kratos, { use: 'oidc', value: `${provider}:${subject}` })
}
