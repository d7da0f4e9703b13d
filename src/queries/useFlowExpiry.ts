'use client'
import { useEffect, useRef, useState } from 'react'
import type { KratosClient } from '../client/createKratosClient.js'
import type { Flow } from '../protocol/flow.js'

/**
 * Minds the end of a flow: it is renewed where that loses nothing, else its end is announced. No flow ends while the
 * code for that is on its way.
 * @param receivedAt when it came, in ms by this device's clock
 * @returns whether the flow is about to end and was not renewed.
 */
export function useFlowExpiry(
  flow: Flow | undefined,
  receivedAt: number,
  client: KratosClient,
  renew: () => void,
): boolean {
  const [ending, setEnding] = useState<string>()
  const latest = useRef({ flow, receivedAt, renew })
  const expires_at = flow?.expires_at
  const issued_at = flow?.issued_at

  useEffect(() => {
    latest.current = { flow, receivedAt, renew }
  })

  useEffect(() => {
    if (!expires_at || !issued_at) return undefined
    let stop: (() => void) | undefined
    let isGone = false
    const start = async () => {
      const { mindExpiry } = await import('./submission.js')
      if (isGone) return
      stop = mindExpiry(
        { expires_at, issued_at },
        {
          current: () => latest.current.flow,
          receivedAt: latest.current.receivedAt,
          clockSkew: client.clockSkew,
          renew: () => latest.current.renew(),
          warn: () => setEnding(expires_at),
        },
      )
    }
    // An expired flow is renewed when it is submitted.
    start().catch(() => undefined)
    return () => {
      isGone = true
      stop?.()
    }
  }, [expires_at, issued_at, client])

  return ending !== undefined && ending === expires_at
}
