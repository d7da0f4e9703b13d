/** What Kratos, or something on the way to it, answered. */
export interface Answer {
  /** Whether the status is 2xx. */
  ok: boolean
  status: number
  headers: Headers
  /** The body as it came. */
  text: string
  /** The JSON in it; `undefined` where there is none. */
  body: unknown
}
