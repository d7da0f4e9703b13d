'use client'
import { createContext } from 'react'
import type { FaultSource } from './useFaultProps.js'

/** What may fail in a form, and where that is said. */
export interface FaultPlace {
  source: FaultSource | undefined
  /** Takes over from the form, which says it above everything else; returns the way to give it back. */
  take: () => () => void
}

export const FaultContext = createContext<FaultPlace | null>(null)
