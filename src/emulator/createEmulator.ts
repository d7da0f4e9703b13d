import { importIdentity } from './admin/identityBody.js'
import { sha256, toHex } from './bytes/encoding.js'
import { createClock, type EmulatorClock } from './clock/createClock.js'
import { readConfiguration } from './config/readConfiguration.js'
import { type Courier, createCourier } from './courier/createCourier.js'
import { createPasswordHasher } from './credentials/createPasswordHasher.js'
import type { WebHook } from './flows/hooks/webHook.js'
import type { Version } from './generations/generation.js'
import { generations } from './generations/generations.js'
import { settleMailMethod } from './generations/settleMailMethod.js'
import { answer } from './http/answer.js'
import { createCookieJar } from './http/cookies.js'
import { createFetch, toResponse } from './http/createFetch.js'
import type { IncomingRequest, OutgoingResponse } from './http/reply.js'
import type { Kratos } from './kratos.js'
import type { MapClaims } from './oidc/claims.js'
import { mapByNames } from './oidc/mapByNames.js'
import { createRandom } from './random/createRandom.js'
import { loadSchemas } from './schemas/loadSchemas.js'
import { createStore } from './store/createStore.js'

/** Somebody who exists from the start. */
export interface EmulatorIdentity {
  traits: Record<string, unknown>
  password?: string
  /** The id of their identity schema; the default one unless given. */
  schema_id?: string
}

export interface EmulatorOptions {
  /** Kratos's own configuration: a kratos.yml, parsed. */
  config: object
  identities?: readonly EmulatorIdentity[]
  /** The generation of the protocol; `v26` unless given. */
  version?: Version
  /** Where given, time stands still there until `clock` turns it; else it runs. */
  now?: Date | string | number
  /** Makes ids, codes and tokens the same in every run. */
  seed?: number
  /** How the emulator reaches other servers, such as a real OpenID provider; the platform's `fetch` unless given. */
  fetch?: typeof fetch
  /**
   * Takes the place of the servers that `web_hook`s name: nothing is sent there.
   *
   * @example
   * createEmulator({ config, onWebHook: ({ url, identity }) => { heard.push([url, identity]) } })
   */
  onWebHook?: WebHook
  /**
   * Turns what an OpenID provider says about somebody into traits, in the place of the configured `mapper_url`,
   * which is not run. Unless given, claims go to the traits of the same meaning: `email`, `name.first` and the like.
   */
  mapClaims?: MapClaims
  /** Rounds of the password hash; 1 unless given, which suits tests. */
  hashRounds?: number
}

export interface Emulator {
  /** A `fetch` with cookies of its own, for one browser or app. */
  fetch: typeof fetch
  /** Another browser or app: a `fetch` with a fresh cookie jar. */
  client(): typeof fetch
  /** The bare server: a request in, a response out; its cookies by `headers.getSetCookie()`. */
  handle(request: Request): Promise<Response>
  clock: EmulatorClock
  courier: Courier
  /** Base URLs without a slash at the end. */
  publicUrl: string
  adminUrl: string
  /** Paths of the configuration that the emulator accepts and has no use for. */
  ignoredConfig: readonly string[]
}

/**
 * An in-memory Kratos.
 *
 * @example
 * const emulator = createEmulator({ config, identities: [{ traits: { email: 'ada@example.com' }, password: 'correct horse' }] })
 * const kratos = createKratosClient({ baseUrl: emulator.publicUrl, fetch: emulator.fetch })
 *
 * @throws {ConfigurationError} A configuration that Kratos would not start with.
 */
export function createEmulator(options: EmulatorOptions): Emulator {
  const { config, ignored } = readConfiguration(options.config)
  const generation = generations[options.version ?? 'v26']
  settleMailMethod(config, generation)
  const random = createRandom(options.seed)
  const clock = createClock(options.now)
  const courier = createCourier()
  const publicUrl = config.serve.public.base_url.replace(/\/+$/, '')
  const kratos: Kratos = {
    config,
    generation,
    say: generation.say,
    onWebHook: options.onWebHook,
    fetch: options.fetch ?? ((input, init) => fetch(input, init)),
    mapClaims: options.mapClaims ?? mapByNames,
    schemas: loadSchemas(config.identity),
    clock,
    random,
    courier,
    store: createStore(),
    hasher: createPasswordHasher(options.hashRounds ?? 1, random),
    publicUrl,
    adminUrl: config.serve.admin.base_url.replace(/\/+$/, ''),
    csrfCookie: '',
  }

  async function prepare(): Promise<void> {
    kratos.csrfCookie = `csrf_token_${toHex(await sha256(`${publicUrl}/`))}`
    for (const { traits, password, schema_id } of options.identities ?? []) {
      const credentials = password === undefined ? undefined : { password: { config: { password } } }
      await importIdentity(kratos, { traits, schema_id, credentials })
    }
  }

  // One request after the other, as one transaction after the other in a database.
  let queue: Promise<unknown> = prepare()
  function take(request: IncomingRequest): Promise<OutgoingResponse> {
    const response = queue.then(() => answer(kratos, request))
    queue = response.catch(() => undefined)
    return response
  }

  const isOurs = ({ pathname }: URL) =>
    /^\/(self-service|sessions|schemas|admin|provider|api\/kratos|\.well-known)(\/|$)/.test(pathname)
  const client = () =>
    createFetch(
      take,
      createCookieJar(() => clock.now()),
      isOurs,
    )

  return {
    fetch: client(),
    client,
    async handle(request) {
      const { method, url, headers } = request
      return toResponse(await take({ method, url: new URL(url), headers, body: await request.text() }))
    },
    clock,
    courier,
    publicUrl,
    adminUrl: kratos.adminUrl,
    ignoredConfig: ignored,
  }
}
