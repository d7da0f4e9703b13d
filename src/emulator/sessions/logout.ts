import { allowedReturnUrl } from '../flows/returnUrl.js'
import { renewCsrf } from '../http/csrf.js'
import { type Exchange, removeSessionCookie } from '../http/exchange.js'
import { Fault } from '../http/fault.js'
import { readJsonObject } from '../http/readBody.js'
import { json, nothing, type Reply, redirect } from '../http/reply.js'
import type { Kratos } from '../kratos.js'
import { publicRoute, type Route } from '../routing/route.js'
import { findSession, type SignedIn } from './findSession.js'

/** Both ways to sign out: a browser visits a URL with a token, an app hands its session token back. */
export const logoutRoutes: Route[] = [
  publicRoute('GET', '/self-service/logout/browser', offerLogout, { csrfCookie: true }),
  publicRoute('GET', '/self-service/logout', logOutBrowser, { csrfCookie: true, errorPage: true }),
  publicRoute('DELETE', '/self-service/logout/api', logOutApp),
]

function offerLogout(kratos: Kratos, exchange: Exchange): Reply {
  const { session } = requireSomebody(kratos, exchange)
  const returnTo = exchange.query.get('return_to')
  if (returnTo) allowedReturnUrl(kratos, returnTo)
  const { logoutToken } = session
  const carried = returnTo && kratos.generation.logoutCarriesReturnUrl ? { return_to: returnTo } : {}
  const query = new URLSearchParams({ ...carried, token: logoutToken })
  return json({
    logout_url: `${kratos.publicUrl}/self-service/logout?${query.toString()}`,
    logout_token: logoutToken,
  })
}

function logOutBrowser(kratos: Kratos, exchange: Exchange): Reply {
  const { config } = kratos
  const token = exchange.query.get('token')
  if (!token) throw new Fault(400, { reason: 'Please include a token in the URL query.' })
  const { session } = requireSomebody(kratos, exchange)
  if (session.logoutToken !== token) {
    throw new Fault(403, {
      reason:
        'Unable to log out because the logout token in the URL query does not match the session cookie.',
    })
  }
  session.active = false
  removeSessionCookie(kratos, exchange)
  renewCsrf(kratos, exchange)
  // A forbidden URL to return to is told only when nobody is signed in any more.
  const returnTo = exchange.query.get('return_to')
  const target = returnTo
    ? allowedReturnUrl(kratos, returnTo)
    : (config.selfservice.flows.logout.after.default_browser_return_url ??
      config.selfservice.default_browser_return_url)
  return exchange.wantsJson ? nothing() : redirect(target)
}

function requireSomebody(kratos: Kratos, exchange: Exchange): SignedIn {
  const signedIn = findSession(kratos, exchange)
  if (signedIn) return signedIn
  throw new Fault(401, {
    id: 'session_inactive',
    reason: 'No active session was found in this request.',
    message: 'request does not have a valid authentication session',
  })
}

function logOutApp(kratos: Kratos, exchange: Exchange): Reply {
  const token = readJsonObject(exchange.request)['session_token']
  const session = Array.from(kratos.store.sessions.values()).find((candidate) => candidate.token === token)
  if (!session) {
    throw new Fault(403, {
      reason: 'The provided Ory Session Token could not be found, is invalid, or otherwise malformed.',
    })
  }
  session.active = false
  return nothing()
}
