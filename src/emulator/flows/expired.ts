/** A flow, or the code that was sent for it, is too old: another flow takes its place. */
export class Expired extends Error {
  /** Milliseconds since 1970. */
  readonly at: number

  constructor(at: number) {
    super(`Expired at ${new Date(at).toISOString()}.`)
    this.name = 'Expired'
    this.at = at
  }
}
