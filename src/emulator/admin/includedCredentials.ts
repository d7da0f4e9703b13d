import { Fault } from '../http/fault.js'
import type { Kratos } from '../kratos.js'

/** Types of credentials that an administrator wants to see in full (`include_credential`). @throws {Fault} 400 */
export function includedCredentials({ generation }: Kratos, query: URLSearchParams): string[] {
  const include = query.getAll('include_credential')
  const unknown = include.find((type) => !generation.declassifies.includes(type))
  if (unknown === undefined) return include
  throw new Fault(400, { reason: `Invalid value \`${unknown}\` for parameter \`include_credential\`.` })
}
