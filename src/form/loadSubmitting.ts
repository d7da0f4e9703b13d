import type { afterUpdate, payloadOf } from './submitting.js'

interface Submitting {
  afterUpdate: typeof afterUpdate
  payloadOf: typeof payloadOf
}

let loaded: Submitting | undefined

/** What a submit needs, where it is loaded already. */
export const loadedSubmitting = (): Submitting | undefined => loaded

/** Loads what a submit needs, while somebody fills in the form. `undefined` where it cannot be had. */
export async function loadSubmitting(): Promise<Submitting | undefined> {
  try {
    loaded ??= await import('./submitting.js')
  } catch {
    return undefined
  }
  return loaded
}
