import type { Configuration } from '../config/configuration.js'

/** What a cookie is called, and where a browser sends it. */
export interface CookieName {
  name: string
  domain?: string | undefined
  path: string
  sameSite: 'Lax' | 'Strict' | 'None'
  /** Whether it outlives the browser. */
  isPersistent?: boolean
}

/** A cookie of this name, as `cookies` configures all of them. */
export function commonCookie({ cookies }: Configuration, name: string): CookieName {
  return { name, domain: cookies.domain, path: cookies.path, sameSite: cookies.same_site }
}

/** The session's cookie, as `session.cookie` configures it, else as the others. */
export function sessionCookie(config: Configuration): CookieName {
  const { name, domain, path, same_site, persistent } = config.session.cookie
  const common = commonCookie(config, name)
  return {
    name,
    domain: domain ?? common.domain,
    path: path ?? common.path,
    sameSite: same_site ?? common.sameSite,
    isPersistent: persistent,
  }
}
