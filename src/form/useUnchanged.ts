'use client'
import { useState } from 'react'
import { sameJson } from './sameJson.js'

/** The same object as long as it says the same, so that options written inline do not draw everything anew. */
export function useUnchanged<Value extends object>(value: Value): Value {
  const [kept, keep] = useState(value)
  if (sameJson(kept, value, 3)) return kept
  keep(value)
  return value
}
