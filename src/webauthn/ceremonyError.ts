/**
 * Why no credential came of it:
 *
 * - `cancelled`: somebody closed the browser's dialog, or nothing they have fits
 * - `timeout`: nobody answered it in time
 * - `registered`: this device or key is known already
 * - `unsupported`: this browser or device cannot do what is asked
 * - `insecure`: the page is not served by https, or from a domain that the server does not mean
 * - `aborted`: another ceremony took its place, or the form went away
 * - `unreadable`: the server's options are not what they should be
 * - `unknown`: something else; see `cause`
 */
export type CeremonyFailure =
  | 'cancelled'
  | 'timeout'
  | 'registered'
  | 'unsupported'
  | 'insecure'
  | 'aborted'
  | 'unreadable'
  | 'unknown'

/** A WebAuthn ceremony that came to nothing. */
export class CeremonyError extends Error {
  override readonly name = 'CeremonyError'
  readonly failure: CeremonyFailure

  constructor(failure: CeremonyFailure, cause?: unknown) {
    super(`WebAuthn: ${failure}${cause instanceof Error ? ` (${cause.message})` : ''}`, { cause })
    this.failure = failure
  }
}

const byName = new Map<string, CeremonyFailure>([
  ['InvalidStateError', 'registered'],
  ['NotSupportedError', 'unsupported'],
  ['ConstraintError', 'unsupported'],
  ['SecurityError', 'insecure'],
  ['AbortError', 'aborted'],
])

/**
 * What a browser's error means. A dialog that was closed and one that nobody answered have the same name: time tells
 * them apart.
 */
export function ceremonyErrorOf(error: unknown, isOverdue: boolean): CeremonyError {
  if (error instanceof CeremonyError) return error
  const name = error instanceof Error ? error.name : ''
  if (name === 'NotAllowedError') return new CeremonyError(isOverdue ? 'timeout' : 'cancelled', error)
  return new CeremonyError(byName.get(name) ?? 'unknown', error)
}
