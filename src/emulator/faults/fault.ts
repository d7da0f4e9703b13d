/** What goes wrong with a request. */
export type FaultKind =
  /** The answer comes later: `milliseconds` of real time. */
  | { kind: 'latency'; milliseconds: number }
  /** The request never arrives: `fetch` rejects with a TypeError. */
  | { kind: 'offline' }
  /** 429 with `Retry-After`, in seconds; 1 unless given. */
  | { kind: 'rate limit'; retryAfter?: number }
  /** An error of the server, in Kratos's envelope; 500 unless given. */
  | { kind: 'server error'; status?: number }
  /** A page of HTML where JSON was expected, as a proxy or a captive portal sends it; status 502 unless given. */
  | { kind: 'html'; status?: number }
  /** The browser lost its CSRF cookie: the request arrives without. */
  | { kind: 'lost csrf cookie' }
  /** The connection breaks off in the middle of the answer's body. */
  | { kind: 'truncated body' }

/** Which requests a fault meets: all of them, unless it says otherwise. */
export interface FaultScope {
  /** The beginning of the path, such as `/self-service/login`, or a pattern for the path. */
  path?: string | RegExp
  /** Such as `POST`. */
  method?: string
  /** How many requests it meets before it is over; all unless given. */
  times?: number
  /** How many of the requests before the first are spared. */
  after?: number
  /** Between 0 and 1: how likely each request is met, by the emulator's seed. */
  probability?: number
}

export type EmulatorFault = FaultKind & FaultScope
