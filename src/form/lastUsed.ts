import type { FlowKind } from '../protocol/flow.js'
import type { Field } from './field.js'

const storageKey = 'kratos-kit last used'

/** Flows that one enters by a method worth remembering. */
const entrances = new Set<FlowKind | undefined>(['login', 'registration'])

/** What is remembered of a button. The value of one that asks for a key is another each time. */
export const wayOf = ({ slot, name, key }: Field): string => (slot === 'Ceremony' ? name : key)

/**
 * Remembers, on this device, which way somebody came in, and nothing about who it was.
 * @param kind other flows than login and registration are not remembered
 */
export function rememberUsed(kind: FlowKind | undefined, way: string): void {
  if (!entrances.has(kind)) return
  try {
    localStorage.setItem(storageKey, way)
  } catch {
    // Storage is forbidden or full: then nothing is remembered.
  }
}

/** The way that was used last on this device; `null` where none is known. */
export function recallUsed(): string | null {
  try {
    return localStorage.getItem(storageKey)
  } catch {
    return null
  }
}
