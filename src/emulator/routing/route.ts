import type { Exchange } from '../http/exchange.js'
import type { Reply } from '../http/reply.js'
import type { Kratos } from '../kratos.js'

export type Handler = (kratos: Kratos, exchange: Exchange) => Reply | Promise<Reply>

/** One line of the route table. */
export interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** `{name}` stands for one part. Admin paths are written without their `/admin`. */
  path: string
  side: 'public' | 'admin'
  handle: Handler
  /** Hands out a CSRF cookie to whoever has none. */
  csrfCookie?: boolean
  /** Sends a browser's navigation to the error page instead of answering with JSON. */
  errorPage?: boolean
}

/** A route of the public port that answers programs and browsers. */
export function publicRoute(
  method: Route['method'],
  path: string,
  handle: Handler,
  more: Pick<Route, 'csrfCookie' | 'errorPage'> = {},
): Route {
  return { method, path, side: 'public', handle, ...more }
}

export function adminRoute(method: Route['method'], path: string, handle: Handler): Route {
  return { method, path, side: 'admin', handle }
}
