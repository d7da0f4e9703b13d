/** Kratos's public paths, as far as they belong to people's browsers. */
const paths = ['/self-service', '/sessions', '/schemas', '/.well-known/ory', '/provider']

/**
 * Puts a Kratos behind the playground's own origin, whatever origin it is configured with: redirects to itself and
 * to its pages come back to the playground, and its cookies are good for it. Bodies stay as they are.
 *
 * @param {string} kratos Where its public API can be reached.
 * @param {import('./kratosAddresses.mjs').KratosAddresses} addresses
 * @param {string} origin The playground's.
 * @returns {Record<string, import('vite').ProxyOptions>} For Vite's `server.proxy`.
 */
export function kratosProxy(kratos, addresses, origin) {
  /** @type {import('vite').ProxyOptions} */
  const options = {
    target: kratos,
    changeOrigin: true,
    // `/sessions` is a page of the playground as well: a browser that goes there wants that one.
    bypass: ({ url, headers }) => {
      const isPage = url?.split('?')[0] === '/sessions' && headers.accept?.includes('text/html')
      return isPage ? '/index.html' : undefined
    },
    configure: (proxy) => {
      proxy.on('proxyRes', ({ headers }) => {
        if (headers.location) headers.location = rewriteLocation(headers.location, addresses, origin)
        if (headers['set-cookie']) headers['set-cookie'] = headers['set-cookie'].map(rewriteCookie)
      })
    },
  }
  return Object.fromEntries(paths.map((path) => [path, options]))
}

/**
 * Where a redirect leads in the playground. Other sites, such as a provider to sign in with, stay what they are.
 *
 * @param {string} location
 * @param {import('./kratosAddresses.mjs').KratosAddresses} addresses
 * @param {string} origin
 */
export function rewriteLocation(location, { publicUrl, pages }, origin) {
  if (!URL.canParse(location)) return location
  const { href, origin: site, pathname, search, hash } = new URL(location)
  const page = pages.get(site + pathname)
  if (page) return origin + page + search + hash

  const prefix = publicUrl.href.replace(/\/$/, '')
  if (href.startsWith(`${prefix}/`)) return origin + href.slice(prefix.length)

  const isAppPage = [...pages.keys()].some((address) => new URL(address).origin === site)
  return isAppPage ? origin + pathname + search + hash : location
}

/**
 * A cookie as the playground's own: for its host, and over plain HTTP.
 *
 * @param {string} cookie A `Set-Cookie` header.
 */
export function rewriteCookie(cookie) {
  return cookie
    .split(/;\s*/)
    .filter((attribute) => !/^(domain=|secure$|partitioned$)/i.test(attribute))
    .map((attribute) => attribute.replace(/^samesite=none$/i, 'SameSite=Lax').replace(/^path=.*/i, 'Path=/'))
    .join('; ')
}
