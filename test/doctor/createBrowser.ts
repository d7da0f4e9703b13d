/** Answers what is sent to an origin. */
export type Host = (request: Request) => Promise<Response>

interface Cookie {
  name: string
  value: string
  domain: string
  isHostOnly: boolean
  path: string
  isSecure: boolean
  isForOtherSites: boolean
}

const isAddress = (host: string) => /^[\d.]+$|^\[/.test(host)
const isLoopback = (host: string) => /localhost$|^127\./.test(host)
const isBelow = (host: string, domain: string) => host === domain || host.endsWith(`.${domain}`)

/** Scheme and registrable domain; of the list of public suffixes nothing but one line. */
function siteOf({ protocol, hostname }: URL) {
  const labels = hostname.endsWith('.co.uk') ? 3 : 2
  return `${protocol}//${isAddress(hostname) ? hostname : hostname.split('.').slice(-labels).join('.')}`
}

/** What a page may send without asking first. */
const isSafelisted = (name: string, value: string) =>
  /^(accept|accept-language|content-language)$/i.test(name) ||
  (/^content-type$/i.test(name) && !/json/.test(value))

/**
 * The `fetch` of a page at `location`, with what browsers do to it: mixed content, CORS with its questions before,
 * redirects, and cookies by domain, scheme and site (RFC 6265bis).
 */
export function createBrowser(hosts: Readonly<Record<string, Host>>): typeof fetch {
  let jar: Cookie[] = []
  const failed = () => new TypeError('Failed to fetch')

  function store(line: string, url: URL, isSameSite: boolean) {
    const [pair = '', ...rest] = line.split(/;\s*/)
    const attributes = new Map(
      rest.map((each) => [each.split('=')[0]?.toLowerCase() ?? '', each.split('=')[1] ?? '']),
    )
    const domain = attributes.get('domain')
    const isSecure = attributes.has('secure')
    const isForOtherSites = attributes.get('samesite') === 'None'
    if (domain !== undefined && !isBelow(url.hostname, domain)) return
    if (isSecure && url.protocol !== 'https:' && !isLoopback(url.hostname)) return
    if (isForOtherSites && !isSecure) return
    if (!isSameSite && !isForOtherSites) return
    const [name, value] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]
    const cookie = {
      name,
      value,
      domain: domain ?? url.hostname,
      isHostOnly: domain === undefined,
      path: attributes.get('path') ?? '/',
      isSecure,
      isForOtherSites,
    }
    jar = [...jar.filter((each) => each.name !== name || each.domain !== cookie.domain), cookie]
  }

  const cookiesFor = (url: URL, isSameSite: boolean) =>
    jar
      .filter(({ domain, isHostOnly }) =>
        isHostOnly ? url.hostname === domain : isBelow(url.hostname, domain),
      )
      .filter(({ isSecure }) => !isSecure || url.protocol === 'https:' || isLoopback(url.hostname))
      .filter(({ isForOtherSites }) => isSameSite || isForOtherSites)
      .filter(({ path }) => url.pathname.startsWith(path))
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ')

  async function reach(url: URL, init: RequestInit): Promise<Response> {
    const host = hosts[url.origin]
    if (!host) throw failed()
    return host(new Request(url, init))
  }

  return async function browserFetch(input, init) {
    const page = new URL(location.href)
    const request = new Request(input, init)
    const { mode, credentials, redirect, method, headers, signal } = request
    const body = await request.text()
    let url = new URL(request.url)
    for (let hops = 0; hops < 5; hops += 1) {
      signal.throwIfAborted()
      if (page.protocol === 'https:' && url.protocol === 'http:' && !isLoopback(url.hostname)) throw failed()
      const isCors = url.origin !== page.origin && mode !== 'no-cors'
      const isCredentialed = credentials === 'include' || (credentials === 'same-origin' && !isCors)
      const isSameSite = siteOf(page) === siteOf(url)
      const isAllowed = (answer: Response) => {
        const origin = answer.headers.get('access-control-allow-origin')
        if (origin === '*') return !isCredentialed
        return (
          origin === page.origin &&
          (!isCredentialed || answer.headers.get('access-control-allow-credentials') === 'true')
        )
      }

      const unusual = [...headers].filter(([name, value]) => !isSafelisted(name, value)).map(([name]) => name)
      if (isCors && (unusual.length > 0 || !/^(GET|HEAD|POST)$/.test(method))) {
        const asked = {
          origin: page.origin,
          'access-control-request-method': method,
          'access-control-request-headers': unusual.join(','),
        }
        const answer = await reach(url, { method: 'OPTIONS', headers: asked })
        const allowed = (answer.headers.get('access-control-allow-headers') ?? '').toLowerCase().split(/,\s*/)
        if (!isAllowed(answer) || !unusual.every((name) => allowed.includes(name))) throw failed()
      }

      const sent = new Headers(headers)
      if (isCors || method !== 'GET') sent.set('origin', page.origin)
      const cookies = isCredentialed ? cookiesFor(url, isSameSite) : ''
      if (cookies) sent.set('cookie', cookies)
      const answer = await reach(url, { method, headers: sent, ...(body && { body }) })
      if (isCredentialed) for (const line of answer.headers.getSetCookie()) store(line, url, isSameSite)
      if (isCors && !isAllowed(answer)) throw failed()
      if (mode === 'no-cors' && url.origin !== page.origin) return opaque('opaque')
      const next = answer.headers.get('location')
      if (answer.status < 300 || answer.status > 399 || !next) {
        Object.defineProperties(answer, { url: { value: url.href }, redirected: { value: hops > 0 } })
        return answer
      }
      if (redirect === 'manual') return opaque('opaqueredirect')
      url = new URL(next, url)
    }
    throw failed()
  }
}

/** An answer of which a page learns nothing. */
const opaque = (type: ResponseType) =>
  Object.defineProperties(new Response(null), { type: { value: type }, status: { value: 0 } })
