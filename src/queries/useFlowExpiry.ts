'use client'
import { useEffect, useRef, useState } from 'react'
import type { KratosClient } from '../client/createKratosClient.js'
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

/**
 * Minds the end of a flow by the server's clock: a minute before, and once the page is looked at, it renews the flow
 * where that loses nothing, else it says that the end is near. Flows that live for two minutes or less are left alone.
 * @returns whether the flow is about to end and was not renewed.
 */
export function useFlowExpiry(flow: Flow | undefined, client: KratosClient, renew: () => void): boolean {
  const [ending, setEnding] = useState<string>()
  const latest = useRef({ flow, renew })
  const expiresAt = flow?.expires_at
  const issuedAt = flow?.issued_at

  useEffect(() => {
    latest.current = { flow, renew }
  })

  useEffect(() => {
    const end = Date.parse(expiresAt ?? '')
    const lifespan = end - Date.parse(issuedAt ?? '')
    if (!(lifespan > 2 * margin)) return undefined
    const mind = () => {
      const current = latest.current.flow
      if (page?.visibilityState === 'hidden' || !current) return
      page?.removeEventListener('visibilitychange', mind)
      if (losesNothing(current)) latest.current.renew()
      else setEnding(expiresAt)
    }
    const timer = setTimeout(
      () => {
        page?.addEventListener('visibilitychange', mind)
        mind()
      },
      Math.min(end - margin - Date.now() - client.clockSkew, 2 ** 31 - 1),
    )
    return () => {
      clearTimeout(timer)
      page?.removeEventListener('visibilitychange', mind)
    }
  }, [expiresAt, issuedAt, client])

  return ending !== undefined && ending === expiresAt
}
