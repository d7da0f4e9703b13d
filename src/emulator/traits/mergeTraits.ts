import { isRecord } from '../config/readers.js'
import type { TraitValues } from '../store/records.js'

/** Traits with others laid over them, part by part. */
export function mergeTraits(below: TraitValues, above: TraitValues): TraitValues {
  const merged: TraitValues = { ...below }
  for (const [key, value] of Object.entries(above)) {
    const other = merged[key]
    merged[key] = isRecord(other) && isRecord(value) ? mergeTraits(other, value) : value
  }
  return merged
}
