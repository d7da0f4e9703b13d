import type { Exchange } from '../http/exchange.js'
import { Fault } from '../http/fault.js'
import { isUuid } from '../http/isUuid.js'
import type { Reply } from '../http/reply.js'
import { findByAnyIdentifier } from '../identities/findByIdentifier.js'
import { normaliseIdentifier } from '../identities/identityFacts.js'
import type { Kratos } from '../kratos.js'
import type { IdentityRecord } from '../store/records.js'
import { includedCredentials } from './includedCredentials.js'
import { countsPages, pageByNumber, pageByToken } from './pagination.js'
import { renderAdminIdentity } from './renderAdminIdentity.js'

/** A page of identities, the oldest first, or those that a filter names. */
export function listIdentities(kratos: Kratos, exchange: Exchange): Reply {
  const include = kratos.generation.listsCredentials ? includedCredentials(kratos, exchange.query) : []
  const all = matching(kratos, exchange.query)
  const { items, headers } = countsPages(kratos, exchange)
    ? pageByNumber(exchange, all)
    : pageByToken(exchange, all)
  return {
    status: 200,
    headers,
    body: items.map((one) => renderAdminIdentity(kratos, one, { include, isListed: true })),
  }
}

const filters = [
  'ids',
  'organization_id',
  'credentials_identifier',
  'preview_credentials_identifier_similar',
] as const

/** Who a filter names; an older server knows none. @throws {Fault} 400 */
function matching(kratos: Kratos, query: URLSearchParams): IdentityRecord[] {
  const { identities } = kratos.store
  if (!kratos.generation.filtersIdentities) return Array.from(identities.values())
  if (filters.filter((name) => query.get(name)).length > 1) {
    throw new Fault(400, { reason: 'You cannot combine multiple filters in this API' })
  }
  const identifier = query.get('credentials_identifier')
  if (identifier) {
    const owner = findByAnyIdentifier(kratos, identifier)
    return owner ? [owner] : []
  }
  const ids = query.getAll('ids')
  const organization = query.get('organization_id')
  const wrong = [...ids, ...(organization ? [organization] : [])].find((id) => !isUuid(id))
  if (wrong !== undefined) throw new Fault(400, { reason: `Invalid UUID value \`${wrong}\`.` })
  const similar = normaliseIdentifier(query.get('preview_credentials_identifier_similar') ?? '')
  const candidates =
    ids.length > 0 ? ids.flatMap((id) => identities.get(id) ?? []) : Array.from(identities.values())
  return candidates.filter(
    (identity) =>
      (!organization || identity.organizationId === organization) &&
      (similar === '' || resembles(identity, similar)),
  )
}

function resembles({ credentials }: IdentityRecord, part: string): boolean {
  return Object.values(credentials).some(({ identifiers }) => identifiers.some((one) => one.includes(part)))
}
