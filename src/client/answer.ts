/** What Kratos, or something on the way to it, answered. */
export interface Answer {
  status: number
  headers: Headers
  /** The JSON; `undefined` where there was none. */
  body: unknown
  /** The body as it came. */
  text: string
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export const answerOf = ({ status, headers }: Response, text: string): Answer => ({
  status,
  headers,
  body: parsed(text),
  text,
})
