import { KratosError } from '../client/errors.js'
import type { FlowRouter } from './flowRouter.js'

/**
 * Goes to a URL that a server or a caller named: by the app's router, where one is given, within the app's origin,
 * else by leaving the page. Only http and https are followed: a `javascript:` URL would run with the app's rights.
 * @throws KratosError `unexpected_shape` for all others.
 */
export function leave(to: string, router: Pick<FlowRouter, 'navigate'> | null): void {
  const url = URL.canParse(to, location.href) ? new URL(to, location.href) : undefined
  if (!url || !/^https?:$/.test(url.protocol))
    throw new KratosError('unexpected_shape', { operation: 'Leaving the page' })
  if (router && url.origin === location.origin) router.navigate(url.pathname + url.search + url.hash)
  else location.assign(url.href)
}
