import type { Answer } from './answer.js'
import { exchange } from './exchange.js'
import { failureOf } from './failureOf.js'
import { type KratosRequest, operationOf, targetOf } from './request.js'
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
  /**
   * Whether identical GETs that run at the same time are one request. Default: only where there is a window, as on a
   * server one client may serve several people.
   */
  share?: boolean
  /** Called before each try; may set headers on the request. */
  onRequest?: (request: Request) => void | Promise<void>
  /** Called after each try that got an answer, with a copy of it. */
  onResponse?: (response: Response, request: Request) => void | Promise<void>
}

/** A connection to one Kratos; operations take it first. */
export interface KratosClient {
  readonly baseUrl: string
  readonly transport: Transport
  /** Where the session token is kept; only native clients use it. */
  readonly sessionToken: TokenStore
  /** Milliseconds that the server's clock is ahead of this device's, by the last `Date` header; 0 before the first. */
  readonly clockSkew: number
  /** Sends one request. @throws {KratosError} for everything but 2xx and the statuses that the request expects */
  readonly send: (request: KratosRequest) => Promise<Answer>
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
export const createKratosClient = (options: KratosClientOptions): KratosClient => {
  const {
    transport = 'browser',
    sessionToken = memoryTokenStore(),
    headers,
    timeout = 30_000,
    share = typeof window !== 'undefined',
  } = options
  const baseUrl = options.baseUrl.replace(/\/+$/, '')
  const shared = createShare<Answer>()
  let clockSkew = 0

  const headersOf = async (): Promise<Headers> => {
    const sent = new Headers(await (typeof headers === 'function' ? headers() : headers))
    sent.set('accept', 'application/json')
    const token = transport === 'native' ? await sessionToken.get() : ''
    if (token) sent.set('x-session-token', token)
    return sent
  }

  const send = async (request: KratosRequest): Promise<Answer> => {
    const { method = 'GET', json, signal, expected = [] } = request
    const operation = operationOf(request)
    const url = baseUrl + targetOf(request)
    const sent = await headersOf()
    const key = share && method === 'GET' ? JSON.stringify([url, ...sent]) : undefined
    const answer = await shared(key, signal, (controller) =>
      exchange(operation, url, timeout, controller, {
        method,
        headers: sent,
        credentials: transport === 'browser' ? 'include' : 'omit',
        ...(json !== undefined && { json }),
        ...(options.fetch && { fetch: options.fetch }),
        hooks: {
          beforeRequest: [(tried) => options.onRequest?.(tried)],
          afterResponse: [(tried, _, response) => options.onResponse?.(response, tried)],
        },
      }),
    )
    const { status } = answer
    const date = Date.parse(answer.headers.get('date') ?? '')
    if (date) clockSkew = date - Date.now()
    if (
      (status < 200 || status > 299 || (answer.text && answer.body === undefined)) &&
      !expected.includes(status)
    )
      throw failureOf(answer, operation, json)
    return answer
  }

  return {
    baseUrl,
    transport,
    sessionToken,
    get clockSkew() {
      return clockSkew
    },
    send,
  }
}
