interface StoredCookie {
  name: string
  value: string
  path: string
  expiresAt: number
}

/** The cookies of one browser. */
export interface CookieJar {
  /** The `Cookie` header for a path. */
  header(path: string): string
  store(setCookies: readonly string[]): void
}

/** A cookie jar for one server, whose cookies age by `now` (milliseconds). */
export function createCookieJar(now: () => number): CookieJar {
  const cookies = new Map<string, StoredCookie>()
  return {
    header(path) {
      // One that is over is kept: the clock may be turned back to when it was not.
      return Array.from(cookies.values())
        .filter((cookie) => cookie.expiresAt > now() && covers(cookie.path, path))
        .map(({ name, value }) => `${name}=${value}`)
        .join('; ')
    },
    store(setCookies) {
      for (const line of setCookies) {
        const [pair = '', ...attributes] = line.split(/;\s*/)
        const at = pair.indexOf('=')
        const [name, value] = [pair.slice(0, at), pair.slice(at + 1)]
        const age = attribute(attributes, 'max-age')
        const expiresAt = age === undefined ? Number.POSITIVE_INFINITY : now() + Number(age) * 1000
        const path = attribute(attributes, 'path') ?? '/'
        const key = `${path} ${name}`
        if (Number(age) <= 0) cookies.delete(key)
        else cookies.set(key, { name, value, path, expiresAt })
      }
    },
  }
}

function attribute(attributes: readonly string[], name: string): string | undefined {
  return attributes.find((each) => each.toLowerCase().startsWith(`${name}=`))?.slice(name.length + 1)
}

/** Whether a cookie of one path goes along to another (RFC 6265, 5.1.4). */
function covers(cookiePath: string, path: string): boolean {
  return path === cookiePath || path.startsWith(cookiePath.endsWith('/') ? cookiePath : `${cookiePath}/`)
}
