import { selfServicePath } from './submitUrl.js'

type Fetch = typeof globalThis.fetch

export interface ForwardedCookies {
  /** The `fetch` for a client that serves this one request and no other. */
  fetch: Fetch
  /** Every `Set-Cookie` line of every answer so far, in order and unmerged: append each to the response. */
  readonly setCookies: readonly string[]
}

const redirects = new Set([301, 302, 303, 307, 308])

/** How often a redirect is followed at most, as browsers do. */
const limit = 20

const pairsOf = (cookie: string): [name: string, pair: string][] =>
  cookie.split(/;\s*/).flatMap((pair) => (pair ? [[pair.split('=')[0] ?? '', pair] as [string, string]] : []))

const isRemoval = (line: string): boolean =>
  /;\s*max-age=(0|-)/i.test(line) || Date.parse(/;\s*expires=([^;]*)/i.exec(line)?.[1] ?? '') <= Date.now()

/** Where a redirect leads; only within Kratos's own server, whatever address it believes itself at. */
const targetOf = (response: Response, url: string): string | undefined => {
  const location = response.headers.get('location')
  if (!redirects.has(response.status) || location === null) return undefined
  const target = new URL(location, url)
  if (target.origin === new URL(url).origin) return target.href
  const path = selfServicePath(target.href)
  return path && url.replace(/\/self-service\/.*/, '') + path
}

/**
 * Speaks to Kratos on a server in the name of a browser: sends on the cookies of the browser's request, and
 * collects the cookies that Kratos sets, so that they can be handed back.
 *
 * Make one for each incoming request, with a client of its own. Cookies that Kratos sets meanwhile are sent with
 * the calls that follow, and redirects are followed by hand, as `fetch` would lose their cookies.
 *
 * ```ts
 * const cookies = forwardCookies(request.headers.get('cookie'))
 * const kratos = createKratosClient({ baseUrl, fetch: cookies.fetch })
 * const flow = await createFlow(kratos, 'login')
 * for (const line of cookies.setCookies) response.headers.append('set-cookie', line)
 * ```
 *
 * @param cookie the `Cookie` header of the incoming request
 * @param fetch what to send with. Default: the platform's own
 */
export const forwardCookies = (
  cookie: string | null | undefined,
  fetch: Fetch = (input, init) => globalThis.fetch(input, init),
): ForwardedCookies => {
  const jar = new Map(pairsOf(cookie ?? ''))
  const setCookies: string[] = []

  const keep = (line: string) => {
    setCookies.push(line)
    const pair = line.split(';')[0] ?? ''
    const name = pair.split('=')[0] ?? ''
    if (isRemoval(line)) jar.delete(name)
    else jar.set(name, pair)
  }

  const send = async (request: Request, followed = 0): Promise<Response> => {
    const headers = new Headers(request.headers)
    if (jar.size > 0) headers.set('cookie', [...jar.values()].join('; '))
    const sent = new Request(request, { headers, redirect: 'manual' })
    // A 307 or 308 is sent again with its body.
    const again = sent.clone()
    const response = await fetch(sent)
    response.headers.getSetCookie().forEach(keep)
    const target = followed < limit ? targetOf(response, request.url) : undefined
    if (target === undefined) return response
    const isRepeated = response.status > 303 || request.method === 'GET'
    return send(
      isRepeated
        ? new Request(target, again)
        : new Request(target, { headers: sent.headers, signal: sent.signal }),
      followed + 1,
    )
  }

  return { fetch: (input, init) => send(new Request(input, init)), setCookies }
}
