'use client'
import { useCallback, useSyncExternalStore } from 'react'
import { neverChanges } from './neverChanges.js'
import { onTick } from './ticker.js'

/**
 * Counts down to a moment, rendering once a second and no longer once it has come.
 * @param until milliseconds since 1970 by this device's clock; `null` for no countdown.
 * @returns whole seconds left, 0 from then on.
 */
export function useCountdown(until: number | null): number {
  const left = useCallback(
    () => (until === null ? 0 : Math.max(0, Math.ceil((until - Date.now()) / 1000))),
    [until],
  )
  return useSyncExternalStore(until === null ? neverChanges : onTick, left, () => 0)
}
