import type { CookieName } from './cookieNames.js'

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
export function writeCookie(
  { name, domain, path, sameSite, isPersistent = true }: CookieName,
  value: string,
  seconds?: number,
): string {
  const ages = seconds !== undefined && (isPersistent || seconds <= 0)
  return [
    `${name}=${value}`,
    `Path=${path}`,
    ...(domain === undefined ? [] : [`Domain=${domain}`]),
    ...(ages ? [`Max-Age=${String(seconds)}`] : []),
    'HttpOnly',
    // Browsers refuse a cookie for other sites that may travel unencrypted.
    ...(sameSite === 'None' ? ['Secure'] : []),
    `SameSite=${sameSite}`,
  ].join('; ')
}
