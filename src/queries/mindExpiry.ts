import type { Flow } from '../protocol/flow.js'

/** How long before its end a flow is renewed, or its end announced, in ms: time to finish typing (WCAG 2.2.1). */
const margin = 60_000

/** A native app has none, and is looked at while it runs. */
const page = typeof document === 'undefined' ? undefined : document

/**
 * Whether a new flow would know as much as this one: no code is under way, and no secret is shown that somebody may
 * be copying into an authenticator app.
 */
const losesNothing = ({ state = 'choose_method', ui }: Flow): boolean =>
  ['choose_method', 'show_form'].includes(state) &&
  !ui.nodes.some(({ type }) => type === 'text' || type === 'img')

interface Expiry {
  /** The flow as it stands when its end is near. */
  current: () => Flow | undefined
  /** How far the server's clock is ahead of this device's, in ms. */
  clockSkew: number
  /** Called where another flow loses nothing. */
  renew: () => void
  /** Called where the end can only be announced. */
  warn: () => void
}

/**
 * Waits until a minute before the end of a flow by the server's clock, and until the page is looked at. Flows that
 * live for two minutes or less are left alone.
 * @returns the way to wait no more
 */
export function mindExpiry(
  { expires_at, issued_at }: Pick<Flow, 'expires_at' | 'issued_at'>,
  { current, clockSkew, renew, warn }: Expiry,
): () => void {
  const end = Date.parse(expires_at)
  if (!(end - Date.parse(issued_at) > 2 * margin)) return () => undefined
  const mind = () => {
    const flow = current()
    if (page?.visibilityState === 'hidden' || !flow) return
    page?.removeEventListener('visibilitychange', mind)
    if (losesNothing(flow)) renew()
    else warn()
  }
  const timer = setTimeout(
    () => {
      page?.addEventListener('visibilitychange', mind)
      mind()
    },
    Math.min(end - margin - Date.now() - clockSkew, 2 ** 31 - 1),
  )
  return () => {
    clearTimeout(timer)
    page?.removeEventListener('visibilitychange', mind)
  }
}
