import { isRecord } from '../config/readers.js'
import type { TraitValues } from '../store/records.js'

/** The value at a path, or undefined. */
export function traitValue(traits: TraitValues, path: readonly string[]): unknown {
  let value: unknown = traits
  for (const key of path) value = isRecord(value) ? value[key] : undefined
  return value
}

/** The text at a path, or all texts of a list there, each once; empty ones left out. */
export function textsAt(traits: TraitValues, path: readonly string[]): string[] {
  const value = traitValue(traits, path)
  const values: unknown[] = Array.isArray(value) ? value : [value]
  return Array.from(new Set(values.filter((one) => typeof one === 'string'))).filter((one) => one !== '')
}

/** Sets the value at a path, making the objects on the way. */
export function setTraitValue(traits: TraitValues, path: readonly string[], value: unknown): void {
  const [key, ...rest] = path
  if (key === undefined) return
  if (rest.length === 0) {
    traits[key] = value
    return
  }
  const inner = traits[key]
  const target = isRecord(inner) ? inner : {}
  traits[key] = target
  setTraitValue(target, rest, value)
}
