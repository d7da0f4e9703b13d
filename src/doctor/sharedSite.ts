/** Addresses of machines have no domain above them. */
const isAddress = (host: string): boolean => /^[\d.]+$|^\[/.test(host)

/** The longest name that both hosts are or lie below; empty where there is none. */
const commonEnd = (one: string, other: string): string => {
  const labels = one.split('.')
  const ends = labels.map((_, index) => labels.slice(index).join('.'))
  return ends.find((end) => `.${other}`.endsWith(`.${end}`)) ?? ''
}

const probe = 'kratos-kit-doctor'

/**
 * Whether a domain can be registered: browsers take no cookies for one below which strangers are neighbours, such as
 * `co.uk` or `github.io`. Asked by a cookie that is taken away at once, since only they have the list.
 */
const isRegistrable = (domain: string): boolean => {
  const write = (rest: string) => {
    document.cookie = `${probe}=1; Domain=${domain}; Path=/; SameSite=Lax${rest}`
  }
  write('')
  const isTaken = document.cookie.includes(probe)
  write('; Max-Age=0')
  return isTaken || !navigator.cookieEnabled
}

/**
 * The domain whose cookies two hosts share, as browsers see it: `example.com` for `www.example.com` and
 * `auth.example.com`. `undefined` where they are different sites, as `localhost` and `127.0.0.1` are.
 *
 * @param page the host of the page that this runs in
 */
export const sharedSite = (page: string, server: string): string | undefined => {
  if (page === server) return page
  if (isAddress(page) || isAddress(server)) return undefined
  const common = commonEnd(page, server)
  return common.includes('.') && isRegistrable(common) ? common : undefined
}
