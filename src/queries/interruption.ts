import { recordOf, stringOf } from '../protocol/record.js'
import type { Challenge } from './challenge.js'
import type { Submitter } from './flowHandle.js'
import { withTabStorage } from './withTabStorage.js'

/** What it is kept under, in this tab. */
const storageKey = 'kratos-kit interrupted'

/** How long a submit waits for its proof, in ms: a sign-in at a provider, not another day. */
const lifetime = 10 * 60_000

/** A change of settings that was to be proved elsewhere, as when a provider is asked: which, whose, and what is due. */
export interface Interruption extends Challenge {
  /** The client's, for another server knows another person by the same id. */
  baseUrl: string
  /** Id of the identity whose settings these are. */
  owner: string
  /** Path of the page to go on at. */
  path: string
  /** When the session was last proved, as the server said: after a fresh sign-in it is another moment. */
  authenticatedAt: string
  /** The button that was pressed. What was typed is in the form's draft, and secrets are nowhere. */
  submitter: Submitter
}

export const forgetInterruption = () => withTabStorage((store) => store.removeItem(storageKey))

/** Writes it down in this tab, in the place of any other. */
export function keepInterruption(interruption: Interruption): void {
  withTabStorage((store) =>
    store.setItem(storageKey, JSON.stringify({ ...interruption, savedAt: Date.now() })),
  )
}

/** A duplicate of this tab has a copy of all that it stores: whoever comes first goes on. */
function isFirst(savedAt: number): boolean {
  try {
    const taken = localStorage.getItem(storageKey)
    localStorage.setItem(storageKey, String(savedAt))
    return taken !== String(savedAt)
  } catch {
    return true
  }
}

/** Takes what this tab was interrupted in: nobody finds it again, whatever becomes of it. */
export function takeInterruption(): Interruption | undefined {
  const kept = withTabStorage((store) => {
    const text = store.getItem(storageKey)
    forgetInterruption()
    return recordOf(JSON.parse(text ?? 'null'))
  })
  const { baseUrl, owner, path, authenticatedAt, level, submitter, savedAt } = kept ?? {}
  const age = Date.now() - Number(savedAt)
  if (!(age >= 0 && age < lifetime) || !isFirst(Number(savedAt))) return undefined
  const { name, value } = recordOf(submitter)
  return {
    baseUrl: stringOf(baseUrl),
    owner: stringOf(owner),
    path: stringOf(path),
    authenticatedAt: stringOf(authenticatedAt),
    level: level === 'aal2' ? level : 'refresh',
    submitter: { name: stringOf(name), value: stringOf(value) },
  }
}
