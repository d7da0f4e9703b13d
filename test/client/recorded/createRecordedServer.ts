import type { RecordedResponse } from '../../conformance/player/recording.js'

/** A request as the client sent it. */
export interface SentRequest {
  method: string
  /** Path and query, decoded. */
  target: string
  headers: Headers
  /** The session token. */
  token: string | null
  credentials: string
  body: unknown
}

const bodyOf = ({ body, text }: RecordedResponse): string | null => {
  if (text !== undefined) return text
  return body === undefined ? null : JSON.stringify(body)
}

/** The answer as it came over the wire. */
export const responseOf = (recorded: RecordedResponse): Response =>
  new Response(recorded.status === 204 ? null : bodyOf(recorded), {
    status: recorded.status,
    headers: {
      'content-type': recorded.type ?? 'application/json; charset=utf-8',
      ...(recorded.location !== undefined && { location: recorded.location }),
      ...(recorded.errorId !== undefined && { 'ory-error-id': recorded.errorId }),
    },
  })

/** A `fetch` that gives recorded answers, one after the other, and remembers what it was asked. */
export const createRecordedServer = (...answers: (RecordedResponse | Response)[]) => {
  const requests: SentRequest[] = []
  const fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init)
    const { pathname, search } = new URL(request.url)
    const text = await request.clone().text()
    requests.push({
      method: request.method,
      target: decodeURIComponent(pathname + search.replace(/^\?id=$/, '')),
      headers: request.headers,
      token: request.headers.get('x-session-token'),
      credentials: request.credentials,
      body: text === '' ? undefined : JSON.parse(text),
    })
    const answer = answers.shift()
    if (!answer) throw new TypeError(`nothing was recorded for ${request.method} ${request.url}`)
    return answer instanceof Response ? answer : responseOf(answer)
  }
  return { fetch, requests }
}
