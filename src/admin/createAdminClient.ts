import type { Answer } from '../client/answer.js'
import {
  createKratosClient,
  type KratosClient,
  type KratosClientOptions,
} from '../client/createKratosClient.js'
import { isKratosError } from '../client/errors.js'
import type { KratosRequest } from '../client/request.js'

/** Where the admin API's paths begin: `/admin/identities` since v0.9, `/identities` in v0.8 and below `/api/kratos/admin`. */
export type AdminLayout = 'current' | 'v0.8'

const prefixes: Readonly<Record<AdminLayout, string>> = { current: '/admin', 'v0.8': '' }

export interface AdminClientOptions
  extends Omit<KratosClientOptions, 'transport' | 'sessionToken' | 'headers'> {
  /**
   * Where the admin API lives: `http://localhost:4434`, `https://{slug}.projects.oryapis.com`, or of old
   * `https://{slug}.projects.oryapis.com/api/kratos/admin`. Never a place that the public can reach.
   */
  baseUrl: string
  /** Sent as `Authorization: Bearer`, as the Ory Network wants it; a self-hosted Kratos wants none. */
  token?: string | (() => string | Promise<string>)
  /** Sent with every request, such as what a gateway before Kratos wants. */
  headers?: HeadersInit
  /** Default: told by `baseUrl`, else found out by the first call. */
  layout?: AdminLayout
}

/** A connection to the admin API of one Kratos; admin operations take it first, and no others do. */
export interface AdminClient extends Pick<KratosClient, 'baseUrl' | 'send' | 'clockSkew'> {
  /** `undefined` until the first answer told it. */
  readonly layout: AdminLayout | undefined
}

type Read<Result> = (body: unknown, answer: Answer) => Result | undefined

/** A route that a server does not have is answered by its router, in plain text; Kratos itself answers in JSON. */
const isMissingRoute = (error: unknown): boolean => isKratosError(error, 'not_found') && error.excerpt !== ''

/**
 * Makes a client for the admin API of one Kratos. Use it on a server or behind a login of its own: whoever reaches
 * the admin API can do everything.
 */
export const createAdminClient = ({
  token,
  headers,
  layout,
  ...options
}: AdminClientOptions): AdminClient => {
  const client = createKratosClient({
    ...options,
    // No cookies: whoever calls is known by the network, or by the token.
    transport: 'native',
    headers: async () => {
      const sent = new Headers(headers)
      if (token !== undefined)
        sent.set('authorization', `Bearer ${typeof token === 'function' ? await token() : token}`)
      return sent
    },
  })
  let known = layout ?? (client.baseUrl.endsWith('/api/kratos/admin') ? 'v0.8' : undefined)

  const attempt = async <Result>(
    place: AdminLayout,
    request: KratosRequest,
    read: Read<Result>,
  ): Promise<Result> => {
    try {
      const result = await client.send({ ...request, path: prefixes[place] + request.path }, read)
      known = place
      return result
    } catch (error) {
      if (isKratosError(error) && error.reason) known = place
      throw error
    }
  }

  return {
    baseUrl: client.baseUrl,
    get clockSkew() {
      return client.clockSkew
    },
    get layout() {
      return known
    },
    async send(request, read) {
      if (known) return attempt(known, request, read)
      try {
        return await attempt('current', request, read)
      } catch (error) {
        if (!isMissingRoute(error)) throw error
        // Nothing was done yet, so that a POST can be sent again, too.
        return attempt('v0.8', request, read).catch((second: unknown) => {
          throw isMissingRoute(second) ? error : second
        })
      }
    },
  }
}
