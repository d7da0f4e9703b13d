import type { Kratos } from '../kratos.js'
import type { SessionRecord } from '../store/records.js'
import { isJsonRequest } from './accepts.js'
import { sessionCookie } from './cookieNames.js'
import { readCookies, writeCookie } from './cookies.js'
import type { IncomingRequest } from './reply.js'

/** One request being answered: what came in, and the cookies that go out. */
export interface Exchange {
  request: IncomingRequest
  /** Where it went, without the path of the base URL. */
  path: string
  query: URLSearchParams
  /** Parts of the path, by the names that the route gives them. */
  params: Record<string, string>
  cookies: Map<string, string>
  /** The token of the CSRF cookie, base64; empty where there is none. */
  csrfToken: string
  /** Whether the client is a program that wants JSON; a browser's navigation is redirected instead. */
  wantsJson: boolean
  /** Whether it is about a flow of an app: errors come as JSON then, whatever it wants. */
  isApp: boolean
  setCookies: string[]
}

export function openExchange(request: IncomingRequest, path: string): Exchange {
  return {
    request,
    path,
    query: request.url.searchParams,
    params: {},
    cookies: readCookies(request.headers.get('cookie')),
    csrfToken: '',
    wantsJson: isJsonRequest(request.headers),
    isApp: false,
    setCookies: [],
  }
}

/** The URL of a request as the server's own base URL spells it. */
export function requestUrlOf({ publicUrl }: Kratos, { path, request }: Exchange): string {
  return publicUrl + path + request.url.search
}

/** Sends the session's cookie, alive as long as the session. */
export function sendSessionCookie(kratos: Kratos, exchange: Exchange, session: SessionRecord): void {
  const seconds = Math.floor((session.expiresAt - kratos.clock.now()) / 1000)
  exchange.setCookies.push(writeCookie(sessionCookie(kratos.config), session.cookie, seconds))
}

/** Takes the session's cookie away. */
export function removeSessionCookie(kratos: Kratos, exchange: Exchange): void {
  exchange.setCookies.push(writeCookie(sessionCookie(kratos.config), '', 0))
}
