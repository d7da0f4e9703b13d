import { isRecord } from '../config/readers.js'
import type { TraitValues } from '../store/records.js'

/** Traits with others laid over them, part by part; a part with nothing in it says nothing. */
export function mergeTraits(below: TraitValues, above: TraitValues): TraitValues {
  const merged: TraitValues = { ...below }
  for (const [key, value] of Object.entries(above)) {
    if (!isRecord(value)) {
      merged[key] = value
      continue
    }
    const other = merged[key]
    const part = mergeTraits(isRecord(other) ? other : {}, value)
    if (Object.keys(part).length > 0) merged[key] = part
  }
  return merged
}
