/** Reads a `Cookie` header. */
export function readCookies(header: string | null): Map<string, string> {
  const cookies = new Map<string, string>()
  for (const pair of header?.split(/;\s*/) ?? []) {
    const at = pair.indexOf('=')
    if (at > 0) cookies.set(pair.slice(0, at), pair.slice(at + 1))
  }
  return cookies
}

/** Writes a `Set-Cookie` header; `seconds` of life, none for the life of the browser, 0 to take it away. */
export function writeCookie(name: string, value: string, seconds?: number): string {
  const life = seconds === undefined ? '' : `; Max-Age=${String(seconds)}`
  return `${name}=${value}; Path=/${life}; HttpOnly; SameSite=Lax`
}

interface StoredCookie {
  value: string
  expiresAt: number
}

/** The cookies of one browser. */
export interface CookieJar {
  header(): string
  store(setCookies: readonly string[]): void
  clear(): void
}

/** A cookie jar for one server, whose cookies age by `now` (milliseconds). */
export function createCookieJar(now: () => number): CookieJar {
  const cookies = new Map<string, StoredCookie>()
  return {
    header() {
      for (const [name, { expiresAt }] of cookies) if (expiresAt <= now()) cookies.delete(name)
      return Array.from(cookies, ([name, { value }]) => `${name}=${value}`).join('; ')
    },
    store(setCookies) {
      for (const line of setCookies) {
        const [pair = '', ...attributes] = line.split(/;\s*/)
        const at = pair.indexOf('=')
        const age = attributes.find((attribute) => /^max-age=/i.test(attribute))?.slice('max-age='.length)
        const expiresAt = age === undefined ? Number.POSITIVE_INFINITY : now() + Number(age) * 1000
        cookies.set(pair.slice(0, at), { value: pair.slice(at + 1), expiresAt })
      }
    },
    clear: () => {
      cookies.clear()
    },
  }
}
