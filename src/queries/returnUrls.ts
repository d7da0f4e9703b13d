/** On a server the page's own origin is not known: only paths are of it. */
const ownOrigin = () => (typeof location === 'undefined' ? 'http://localhost' : location.origin)

/**
 * Whether people may be sent to a URL that a link named: within the page's own origin, or below one of these.
 * @param allowed as Kratos's `allowed_return_urls`: origins, or origins with the path that everything must stand below
 */
export function isReturnUrl(url: string, allowed: readonly string[] = []): boolean {
  const own = ownOrigin()
  if (!URL.canParse(url, own)) return false
  const { protocol, host, pathname } = new URL(url, own)
  return [own, ...allowed].some((each) => {
    if (!URL.canParse(each, own)) return false
    const base = new URL(each, own)
    // All origins of apps' own schemes are called the same.
    return (
      protocol === base.protocol &&
      host === base.host &&
      `${pathname}/`.startsWith(base.pathname.replace(/\/*$/, '/'))
    )
  })
}
