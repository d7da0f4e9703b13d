/** An answer before cookies are added to it. A `body` of text is sent as it is, anything else as JSON. */
export interface Reply {
  status: number
  headers?: Record<string, string>
  body?: unknown
}

export function json(body: unknown, status = 200): Reply {
  return { status, body }
}

export function nothing(): Reply {
  return { status: 204 }
}

export function redirect(location: string, status = 303): Reply {
  return { status, headers: { location } }
}

/** A request in a form that keeps what a browser's own `Request` hides: cookies and origin. */
export interface IncomingRequest {
  method: string
  url: URL
  headers: Headers
  body: string
  /** Whoever asked may give up waiting. */
  signal?: AbortSignal
}

/** An answer in a form that keeps what a browser's own `Response` hides: `Set-Cookie`. */
export interface OutgoingResponse {
  status: number
  headers: Headers
  body: string
}
