'use client'
import { useEffect, useRef } from 'react'
import type { Session } from '../protocol/session.js'
import { useSession } from './useSession.js'

/**
 * Calls back once when the person who was signed in no longer is: signed out here, in another tab or elsewhere,
 * expired, or somebody else. The place to empty the app's own caches.
 */
export function useSessionEnd(onEnd: (ended: Session) => void): void {
  const { data: session } = useSession()
  const last = useRef<Session | null>(null)
  const callback = useRef(onEnd)

  useEffect(() => {
    callback.current = onEnd
  }, [onEnd])

  useEffect(() => {
    if (session === undefined) return
    const ended = last.current
    last.current = session
    if (ended && ended.identity?.id !== session?.identity?.id) callback.current(ended)
  }, [session])
}
