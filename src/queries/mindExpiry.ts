import type { Flow } from '../protocol/flow.js'
import type { UiNode } from '../protocol/node.js'

/** How long before its end a flow is renewed, or its end announced, in ms: time to finish typing (WCAG 2.2.1). */
const margin = 60_000

/** A native app has none, and is looked at while it runs. */
const page = typeof document === 'undefined' ? undefined : document

/** What only a second step has, which Kratos gives no state of its own: the way back, or an identifier that stands. */
const isOfSecondStep = (node: UiNode): boolean =>
  node.type === 'input' &&
  (node.attributes.name === 'screen' ||
    (node.attributes.name === 'identifier' && node.attributes.type === 'hidden'))

/** Whether a sign-in asks for a proof: its identifier stands from the start. */
const isProof = (flow: Flow): boolean =>
  flow.kind === 'login' && (flow.refresh === true || flow.requested_aal === 'aal2')

/**
 * Whether a new flow would know as much as this one: no code is under way, no second step is shown, and no secret that
 * somebody may be copying into an authenticator app.
 */
const losesNothing = (flow: Flow): boolean =>
  ['choose_method', 'show_form', undefined].includes(flow.state) &&
  !flow.ui.nodes.some(
    (node) => node.type === 'text' || node.type === 'img' || (!isProof(flow) && isOfSecondStep(node)),
  )

/**
 * Milliseconds by which the server's clock is ahead of this device's. A flow that came is issued and has not ended: where
 * the clock says otherwise it runs wrong, and the server's is not known, as browsers hide it from other origins.
 */
function skewOf({ issued, end, receivedAt, clockSkew }: Record<'issued' | 'end', number> & Received): number {
  const then = receivedAt + clockSkew
  return issued <= then && then < end ? clockSkew : issued - receivedAt
}

interface Received {
  /** When the flow came, in ms by this device's clock. */
  receivedAt: number
  /** How far the server's clock is ahead of this device's, in ms, as far as the client knows. */
  clockSkew: number
}

interface Expiry extends Received {
  /** The flow as it stands when its end is near. */
  current: () => Flow | undefined
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
  { current, receivedAt, clockSkew, renew, warn }: Expiry,
): () => void {
  const end = Date.parse(expires_at)
  const issued = Date.parse(issued_at)
  if (!(end - issued > 2 * margin)) return () => undefined
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
    Math.min(end - margin - Date.now() - skewOf({ issued, end, receivedAt, clockSkew }), 2 ** 31 - 1),
  )
  return () => {
    clearTimeout(timer)
    page?.removeEventListener('visibilitychange', mind)
  }
}
