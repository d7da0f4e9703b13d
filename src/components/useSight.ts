'use client'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { inSight } from './inSight.js'

/** An element that is brought into sight with each answer of the server after the first. */
export function useSight(version: number): RefObject<HTMLDivElement | null> {
  const element = useRef<HTMLDivElement>(null)
  const [first] = useState(version)
  useEffect(() => {
    if (version === first) return undefined
    // With the next frame, which lays out the page anyway.
    const frame = requestAnimationFrame(() => {
      // Where a field was rejected, the focus is on it.
      if (!document.activeElement?.matches('[aria-invalid="true"]')) inSight(element.current)
    })
    return () => cancelAnimationFrame(frame)
  }, [version, first])
  return element
}
