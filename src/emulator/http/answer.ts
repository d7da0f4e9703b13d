import { sendToErrorPage } from '../errors/errorRoutes.js'
import type { Kratos } from '../kratos.js'
import { type Found, findRoute } from '../routing/findRoute.js'
import { locate, type Place } from '../routing/locate.js'
import type { Route } from '../routing/route.js'
import { toOtherPort } from '../routing/toOtherPort.js'
import { corsHeaders, preflight } from './cors.js'
import { openCsrf, requireCsrf } from './csrf.js'
import { type Exchange, openExchange } from './exchange.js'
import { Fault } from './fault.js'
import { type IncomingRequest, type OutgoingResponse, type Reply, redirect } from './reply.js'

/** Methods that change nothing. */
const harmless = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE'])

/** Answers one request: the whole server in one call. */
export async function answer(kratos: Kratos, request: IncomingRequest): Promise<OutgoingResponse> {
  const place = locate(kratos, request.url)
  const exchange = openExchange(request, place.path)
  const reply = await replyTo(kratos, exchange, place)
  const headers = new Headers(reply.headers)
  if (place.side === 'public') {
    for (const [name, value] of Object.entries(corsHeaders(kratos, request.headers))) headers.set(name, value)
  }
  if (!kratos.generation.hasErrorIdHeader) headers.delete('ory-error-id')
  for (const cookie of exchange.setCookies) headers.append('set-cookie', cookie)
  const { status, body } = reply
  const type = contentType(request, reply)
  if (type !== undefined && !headers.has('content-type'))
    headers.set('content-type', `${type}; charset=utf-8`)
  return {
    status,
    headers,
    body: request.method === 'HEAD' ? '' : textOf(body),
  }
}

function textOf(body: unknown): string {
  if (typeof body === 'string') return body
  return body === undefined ? '' : JSON.stringify(body)
}

async function replyTo(kratos: Kratos, exchange: Exchange, place: Place): Promise<Reply> {
  const { method, headers, url } = exchange.request
  const { routes } = kratos
  if (method === 'OPTIONS' && headers.has('access-control-request-method')) return preflight(headers)
  if (/%(?![0-9a-f]{2})/i.test(url.pathname)) return { status: 400, body: '400 Bad Request' }
  const elsewhere = toOtherPort(kratos, exchange.request, place)
  if (elsewhere) return elsewhere
  const found = findRoute(routes, method === 'HEAD' && takesHead(kratos, place) ? 'GET' : method, place)
  if (found.found !== 'route') return refuseUnknown(kratos, exchange, place, found)
  exchange.params = found.params
  return run(kratos, exchange, found.route)
}

/** An older server answers `HEAD` only where it says who somebody is. */
function takesHead({ generation }: Kratos, { path }: Place): boolean {
  return generation.answersHead || path === '/sessions/whoami'
}

/** No route: what might change something meets the protection against other sites first. */
function refuseUnknown(
  kratos: Kratos,
  exchange: Exchange,
  { side }: Place,
  found: Exclude<Found, { found: 'route' }>,
): Reply {
  const { method, headers } = exchange.request
  const isKnown = found.found === 'other method'
  if (side === 'public' && !(isKnown && found.isOpen)) {
    openCsrf(kratos, exchange, true)
    try {
      if (!harmless.has(method)) requireCsrf(exchange, headers.get('x-csrf-token') ?? undefined)
    } catch (error) {
      if (error instanceof Fault) return error.toReply()
      throw error
    }
  }
  if (!isKnown) return { status: 404, body: '404 page not found\n' }
  if (method === 'OPTIONS' && kratos.generation.answersOptions) return { status: 200 }
  return { status: 405, body: 'Method Not Allowed\n' }
}

async function run(kratos: Kratos, exchange: Exchange, route: Route): Promise<Reply> {
  openCsrf(kratos, exchange, route.csrfCookie ?? false)
  try {
    return await route.handle(kratos, exchange)
  } catch (error) {
    if (!(error instanceof Fault)) return broken(error)
    if (!route.errorPage || exchange.wantsJson || exchange.isApp) return error.toReply()
    const leadsTo = error.more.siblings?.['redirect_browser_to']
    return typeof leadsTo === 'string' ? redirect(leadsTo) : sendToErrorPage(kratos, error)
  }
}

/** The answer to a request that the emulator itself, or a callback of its user, fails at. */
function broken(error: unknown): Reply {
  console.error(error)
  const reason = `The emulator broke: ${error instanceof Error ? error.message : String(error)}`
  return new Fault(500, { reason }).toReply()
}

function contentType({ method }: IncomingRequest, { headers, body }: Reply): string | undefined {
  if (typeof body === 'string') return 'text/plain'
  if (body !== undefined) return 'application/json'
  return headers?.['location'] !== undefined && method === 'GET' ? 'text/html' : undefined
}
