import type { IdentityRecord } from '../store/records.js'
import type { LoginContext } from './strategy.js'

/**
 * Whether a method is offered once it is known who signs in: to whoever has set it up, or to everybody where nobody may
 * find out who exists.
 */
export function isOfferedTo(
  { kratos, known }: LoginContext,
  hasSetUp: (identity: IdentityRecord) => boolean,
): boolean {
  const { mitigate } = kratos.config.security.account_enumeration
  return mitigate || (known !== undefined && hasSetUp(known))
}
