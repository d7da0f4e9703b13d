/** This page, to come back to. Its flow belongs to the session before: another one is due then, and finds what was typed. */
export function thisPage(): string | undefined {
  if (typeof location === 'undefined') return undefined
  const url = new URL(location.href)
  url.searchParams.delete('flow')
  return url.href
}
