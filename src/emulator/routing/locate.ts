import type { Kratos } from '../kratos.js'
import type { Route } from './route.js'

/** Where a request is meant to go: the side of the server, and the path there. */
export interface Place {
  side: Route['side']
  path: string
}

const adminPaths = /^\/(identities|recovery\/(link|code)|courier|sessions\/[^/]+\/extend)(\/|$)/

/**
 * Finds out which side a URL means. The public and the admin base URL are the two ports of a server; under any
 * other origin both are there at once, as behind a gateway (`/admin/…`, `/api/kratos/public/…`).
 */
export function locate(kratos: Kratos, url: URL): Place {
  const path = url.pathname.replace(/\/+$/, '') || '/'
  const prefixed = /^\/api\/kratos\/(public|admin)(\/.*)$/.exec(path)
  if (prefixed)
    return { side: prefixed[1] === 'admin' ? 'admin' : 'public', path: withoutAdmin(prefixed[2] ?? '/') }
  if (url.origin === new URL(kratos.adminUrl).origin) return { side: 'admin', path: withoutAdmin(path) }
  const isAdmin = path.startsWith('/admin/') || adminPaths.test(path)
  return { side: isAdmin ? 'admin' : 'public', path: isAdmin ? withoutAdmin(path) : path }
}

function withoutAdmin(path: string): string {
  return path.replace(/^\/admin(?=\/)/, '')
}
