import type { Exchange } from '../http/exchange.js'
import type { Kratos } from '../kratos.js'
import type { IdentityRecord } from '../store/records.js'
import { notFound } from './notFound.js'

/** The identity that a path names by its id. @throws {Fault} 404 */
export function requireIdentity({ store }: Kratos, { params }: Exchange): IdentityRecord {
  const identity = store.identities.get(params['id'] ?? '')
  if (!identity) throw notFound()
  return identity
}
