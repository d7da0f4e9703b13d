import type { Kratos } from '../kratos.js'
import type { IdentityRecord } from '../store/records.js'

/** In how many ways somebody can sign in; the last one may not be taken away. */
export function countFirstFactors(kratos: Kratos, identity: IdentityRecord): number {
  return kratos.generation.strategies
    .filter((strategy) => strategy.isEnabled(kratos.config))
    .reduce((count, strategy) => count + (strategy.countFirstFactors?.(kratos, identity) ?? 0), 0)
}
