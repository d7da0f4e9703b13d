import { sendToErrorPage } from '../errors/errorRoutes.js'
import type { Kratos } from '../kratos.js'
import { findRoute } from '../routing/findRoute.js'
import { locate } from '../routing/locate.js'
import type { Route } from '../routing/route.js'
import { routes } from '../routing/routes.js'
import { openCsrf } from './csrf.js'
import { type Exchange, openExchange } from './exchange.js'
import { Fault } from './fault.js'
import type { IncomingRequest, OutgoingResponse, Reply } from './reply.js'

/** Answers one request: the whole server in one call. */
export async function answer(kratos: Kratos, request: IncomingRequest): Promise<OutgoingResponse> {
  const method = request.method === 'HEAD' ? 'GET' : request.method
  const found = findRoute(routes, method, locate(kratos, request.url))
  if (found.found === 'route') {
    const exchange = openExchange(request, found.params)
    return send(request, exchange, await run(kratos, exchange, found.route))
  }
  const exchange = openExchange(request, {})
  if (found.found === 'other method')
    return send(request, exchange, { status: 405, body: 'Method Not Allowed\n' })
  return send(request, exchange, { status: 404, body: '404 page not found\n' })
}

async function run(kratos: Kratos, exchange: Exchange, route: Route): Promise<Reply> {
  openCsrf(kratos, exchange, route.csrfCookie ?? false)
  try {
    return await route.handle(kratos, exchange)
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    return route.errorPage && !exchange.wantsJson ? sendToErrorPage(kratos, error) : error.toReply()
  }
}

function send(request: IncomingRequest, exchange: Exchange, reply: Reply): OutgoingResponse {
  const headers = new Headers(reply.headers)
  for (const cookie of exchange.setCookies) headers.append('set-cookie', cookie)
  const { status, body } = reply
  if (typeof body === 'string') {
    if (!headers.has('content-type')) headers.set('content-type', 'text/plain; charset=utf-8')
    return { status, headers, body }
  }
  if (body !== undefined) headers.set('content-type', 'application/json; charset=utf-8')
  else if (headers.has('location') && request.method === 'GET')
    headers.set('content-type', 'text/html; charset=utf-8')
  return { status, headers, body: body === undefined ? '' : JSON.stringify(body) }
}
