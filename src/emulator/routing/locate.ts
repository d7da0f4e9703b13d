import type { Kratos } from '../kratos.js'
import type { Route } from './route.js'

/** Where a request is meant to go: the side of the server, and the path there. */
export interface Place {
  side: Route['side']
  path: string
}

const adminPaths = /^\/(identities|recovery\/(link|code)|courier|sessions\/[^/]+\/extend)(\/|$)/

/**
 * Finds out which side a URL means. The public and the admin base URL are the two ports of a server; the path of a base
 * URL may be there or not, as a proxy leaves it or takes it away. Under any other origin both sides are there at once,
 * as behind a gateway (`/admin/…`, `/api/kratos/public/…`).
 */
export function locate(kratos: Pick<Kratos, 'publicUrl' | 'adminUrl'>, url: URL): Place {
  const publicBase = new URL(kratos.publicUrl)
  const adminBase = new URL(kratos.adminUrl)
  const path = decode(url.pathname)
  if (
    url.origin === adminBase.origin &&
    !(url.origin === publicBase.origin && fits(publicBase, adminBase, path))
  )
    return { side: 'admin', path: withoutAdmin(without(adminBase, path)) }
  const rest = without(publicBase, path)
  const prefixed = /^\/api\/kratos\/(public|admin)(\/.*)$/.exec(rest)
  if (prefixed)
    return { side: prefixed[1] === 'admin' ? 'admin' : 'public', path: withoutAdmin(prefixed[2] ?? '/') }
  const isAdmin = rest.startsWith('/admin/') || adminPaths.test(rest)
  return { side: isAdmin ? 'admin' : 'public', path: isAdmin ? withoutAdmin(rest) : rest }
}

/** Whether a path belongs to one of two base URLs on the same origin rather than to the other. */
function fits(base: URL, other: URL, path: string): boolean {
  return !isBelow(other, path) || (isBelow(base, path) && base.pathname.length >= other.pathname.length)
}

function isBelow({ pathname }: URL, path: string): boolean {
  return `${path}/`.startsWith(`${withoutSlash(pathname)}/`.replace('//', '/'))
}

/** A path from a base URL on. */
function without(base: URL, path: string): string {
  const start = withoutSlash(base.pathname)
  return withoutSlash(start !== '/' && isBelow(base, path) ? path.slice(start.length) : path)
}

/** A path as it is compared: with what is percent-encoded in UTF-8 read, anything else as it came. */
function decode(pathname: string): string {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return pathname
  }
}

function withoutSlash(path: string): string {
  return path.replace(/\/+$/, '') || '/'
}

function withoutAdmin(path: string): string {
  return path.replace(/^\/admin(?=\/)/, '')
}
