import type { CookieJar } from './createCookieJar.js'
import type { IncomingRequest, OutgoingResponse } from './reply.js'

type Answer = (request: IncomingRequest) => Promise<OutgoingResponse>

const emptyStatuses = new Set([101, 204, 205, 304])
const mostRedirects = 20

/**
 * A `fetch` that talks to the emulator as a browser would: with cookies of its own, following redirects.
 *
 * `credentials: 'omit'` leaves the cookies out, `redirect: 'manual'` hands redirects back. A redirect that leaves
 * Kratos (to the app's own pages) ends in an empty page whose `url` says where it led.
 *
 * @param userAgent What the browser calls itself: the platform would say it on the way, where scripts may not.
 */
export function createFetch(
  answer: Answer,
  jar: CookieJar,
  isOurs: (url: URL) => boolean,
  userAgent: string | undefined,
): typeof fetch {
  return async function emulatorFetch(input, init) {
    const request = new Request(input, init)
    const useCookies = request.credentials !== 'omit'
    let { method } = request
    let url = new URL(request.url)
    let body = await request.text()
    for (let hops = 0; hops <= mostRedirects; hops += 1) {
      request.signal.throwIfAborted()
      const headers = new Headers(request.headers)
      if (userAgent && !headers.has('user-agent')) headers.set('user-agent', userAgent)
      const cookies = useCookies ? jar.header(url.pathname) : ''
      if (cookies !== '') headers.set('cookie', cookies)
      const response = await answer({ method, url, headers, body, signal: request.signal })
      request.signal.throwIfAborted()
      if (useCookies) jar.store(response.headers.getSetCookie())
      const location = response.headers.get('location')
      const redirects = response.status >= 300 && response.status < 400 && location !== null
      if (!redirects || request.redirect === 'manual') return toResponse(response, url, hops > 0)
      if (request.redirect === 'error') throw new TypeError(`The emulator redirected to ${location}.`)
      url = new URL(location, url)
      if (!isOurs(url)) return toResponse(elsewhere, url, true)
      // 307 and 308 keep what was sent.
      if (response.status === 303 || (response.status < 303 && method === 'POST'))
        [method, body] = ['GET', '']
    }
    throw new TypeError('The emulator redirected too often.')
  }
}

const elsewhere: OutgoingResponse = {
  status: 200,
  headers: new Headers({ 'content-type': 'text/html' }),
  body: '',
}

/** A response as the platform makes it. In a browser the platform hides `Set-Cookie`. */
export function toResponse(
  { status, headers, body }: OutgoingResponse,
  url?: URL,
  redirected = false,
): Response {
  const response = new Response(body === '' || emptyStatuses.has(status) ? null : body, { status, headers })
  if (url) Object.defineProperties(response, { url: { value: url.href }, redirected: { value: redirected } })
  return response
}
