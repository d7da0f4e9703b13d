import type { FlowRouter } from './flowRouter.js'

/**
 * Goes to a URL that a server or a caller named: by the app's router, where one is given, within the app's origin,
 * else by leaving the page. Only http and https are followed: a `javascript:` URL would run with the app's rights.
 */
export function leave(to: string, router: Pick<FlowRouter, 'navigate'> | null): void {
  const url = new URL(to, location.href)
  if (!/^https?:$/.test(url.protocol)) return
  if (router && url.origin === location.origin) router.navigate(url.pathname + url.search + url.hash)
  else location.assign(url.href)
}
