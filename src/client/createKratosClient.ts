import type { Hooks } from 'ky'
import type { Answer } from './answer.js'
import { exchange } from './exchange.js'
import { failureOf, timeIn } from './failureOf.js'
import { type KratosRequest, searchOf } from './request.js'
import { createShare } from './share.js'
import { memoryTokenStore, type TokenStore } from './tokenStore.js'

/** How Kratos knows who is asking: by cookies (`browser`), or by a session token in a header (`native`). */
export type Transport = 'browser' | 'native'

export interface KratosClientOptions {
  /** Where Kratos's public API lives, such as `https://auth.example.com` or, behind a proxy, `/kratos`. */
  baseUrl: string
  /** Default: the platform's own. An emulator's, a traced one, or one that forwards cookies on a server. */
  fetch?: typeof globalThis.fetch
  /** Default: `browser`. */
  transport?: Transport
  /** Where a native app keeps its session token. Default: in memory. */
  sessionToken?: TokenStore
  /** Sent with every request; a function is asked each time. */
  headers?: HeadersInit | (() => HeadersInit | Promise<HeadersInit>)
  /** Milliseconds that one call may take in all, retries included. Default: 30,000. */
  timeout?: number
  /** ky's hooks, called for each try: `beforeRequest` may set headers, `afterResponse` gets a copy of the answer. */
  hooks?: Hooks
  /**
   * Whether identical GETs that run at the same time are one request. Default: where there is a window, as on a
   * server one client may serve several people.
   */
  share?: boolean
}

/** A connection to one Kratos; operations take it first. */
export interface KratosClient {
  readonly baseUrl: string
  readonly transport: Transport
  /** Where the session token is kept; only native clients use it. */
  readonly sessionToken: TokenStore
  /** Milliseconds that the server's clock is ahead of this device's, by the last `Date` header; 0 before the first. */
  readonly clockSkew: number
  /** What requests are sent with; `undefined` for the platform's own. */
  readonly fetch: typeof globalThis.fetch | undefined
  /**
   * Sends one request and reads its answer.
   *
   * @param read asked whatever the status; answers `undefined` for what the operation does not take as a result
   * @throws {KratosError} for that, and where no answer came
   */
  readonly send: <Result>(
    request: KratosRequest,
    read: (body: unknown, answer: Answer) => Result | undefined,
  ) => Promise<Result>
}

/** What every operation takes last. */
export interface CallOptions {
  /** Calls the request off; it then rejects with the id `aborted`. */
  signal?: AbortSignal | undefined
}

/**
 * Makes a client for one Kratos. It keeps nothing but the token store and the clock, and does nothing until an
 * operation is called with it. Only a GET is repeated: twice at most, after a broken connection, 502, 503 or 504.
 */
export const createKratosClient = ({
  transport = 'browser',
  sessionToken = memoryTokenStore(),
  headers,
  timeout = 30_000,
  share = typeof window !== 'undefined',
  baseUrl,
  ...kyOptions
}: KratosClientOptions): KratosClient => {
  const native = transport === 'native'
  const join = createShare<Answer>()

  const client = {
    baseUrl: baseUrl.replace(/\/+$/, ''),
    transport,
    sessionToken,
    clockSkew: 0,
    fetch: kyOptions.fetch,
    async send<Result>(request: KratosRequest, read: (body: unknown, answer: Answer) => Result | undefined) {
      const { method = 'GET', path, query, json, signal } = request
      const operation = `${method} ${path.replace(/\?.*/, '')}`
      const url = client.baseUrl + path + searchOf(query)
      const token = native && (await sessionToken.get())
      const sent = new Headers(await (typeof headers === 'function' ? headers() : headers))
      sent.set('accept', 'application/json')
      if (token) sent.set('x-session-token', token)

      const answer = await join(share && method === 'GET' ? url + token : {}, signal, (controller) =>
        exchange(operation, url, timeout, controller, {
          ...kyOptions,
          method,
          json,
          headers: sent,
          credentials: native ? 'omit' : 'include',
        }),
      )

      const date = timeIn(answer.headers, 'date')
      if (date) client.clockSkew = date - Date.now()
      const result = read(answer.body, answer)
      if (result === undefined) throw failureOf(answer, operation, json)
      return result
    },
  }
  return client
}
