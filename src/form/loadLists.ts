import type { elementsIn, readLists } from './lists.js'

interface Lists {
  readLists: typeof readLists
  elementsIn: typeof elementsIn
}

let loaded: Lists | undefined

/** What knows about lists, where it is loaded already; without it a list is posted as a text. */
export const loadedLists = (): Lists | undefined => loaded

/** Loads what knows about lists: a sign-in never does. */
export async function loadLists(): Promise<void> {
  try {
    loaded ??= await import('./lists.js')
  } catch {
    // The server says what it wants.
  }
}
