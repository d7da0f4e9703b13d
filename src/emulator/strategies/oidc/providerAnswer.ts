import type { Claims } from '../../oidc/claims.js'
import type { OpenIdProvider } from '../../oidc/openIdProvider.js'
import type { Proof } from '../../sessions/signIn.js'
import type { FlowRecord, TraitValues } from '../../store/records.js'
import type { Link } from './links.js'

/** Who a provider says that somebody is, and what they typed before they went there. */
export interface ProviderAnswer {
  provider: OpenIdProvider
  claims: Claims
  traits: TraitValues
}

export function linkIn({ provider, claims }: ProviderAnswer): Link {
  return { provider: provider.id, subject: claims.sub }
}

/** How a session says that its person came from a provider. */
export function proofOf(provider: string): Proof {
  return { method: 'oidc', aal: 'aal1', provider }
}

/** Lets a flow go on in the place of another. */
export function carryOver(from: FlowRecord, to: FlowRecord): void {
  to.requestUrl = from.requestUrl
  to.active = 'oidc'
  if (from.returnTo !== undefined) to.returnTo = from.returnTo
  if (from.exchangeCode !== undefined) to.exchangeCode = from.exchangeCode
}
