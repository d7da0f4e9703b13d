import type { KratosError } from '../client/errors.js'
import { challengeOf } from './challenge.js'
import { type Destinations, wayBack } from './destination.js'
import type { Remedy } from './remedies.js'
import { thisPage } from './thisPage.js'
import { withParameters } from './withParameters.js'

/** Where a failure is mended that this page cannot mend; `undefined` where there is no such place. */
export function elsewhere(
  remedy: Remedy,
  { id, redirectTo }: Pick<KratosError, 'id' | 'redirectTo'>,
  destinations: Destinations,
): string | undefined {
  const { routes } = destinations
  const signIn = (asks: Record<string, string>) =>
    withParameters(routes.login, { ...asks, return_to: thisPage() })

  if (remedy === 'continue') return wayBack(destinations) ?? routes.home
  if (remedy === 'signIn') return signIn({})
  if (remedy !== 'confirm') return undefined
  const challenge = challengeOf(id)
  if (!challenge) return redirectTo
  return signIn(challenge.level === 'aal2' ? { aal: 'aal2' } : { refresh: 'true' })
}
