'use client'
import { useCallback, useMemo, useState } from 'react'
import type { FaultPlace } from './faultContext.js'
import { type FlowSource, isHandle } from './formModel.js'

/** What may fail in a form, and whether its layout has a place of its own for saying so. */
export function useFaultPlace(flow: FlowSource): { place: FaultPlace; isTaken: boolean } {
  const [taken, setTaken] = useState(0)
  const take = useCallback(() => {
    setTaken((count) => count + 1)
    return () => setTaken((count) => count - 1)
  }, [])
  const source = isHandle(flow) ? flow : undefined
  const place = useMemo(() => ({ source, take }), [source, take])
  return { place, isTaken: taken > 0 }
}
