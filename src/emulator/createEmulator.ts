import { importIdentity } from './admin/identityBody.js'
import { sha256, toHex } from './bytes/encoding.js'
import { createClock, type EmulatorClock } from './clock/createClock.js'
import { readConfiguration } from './config/readConfiguration.js'
import { type Courier, createCourier } from './courier/createCourier.js'
import { createPasswordHasher } from './credentials/createPasswordHasher.js'
import { answerFaultily } from './faults/answerFaultily.js'
import { createFaults, type Faults } from './faults/createFaults.js'
import type { WebHook } from './flows/hooks/webHook.js'
import type { Version } from './generations/generation.js'
import { generations } from './generations/generations.js'
import { settleMailMethod } from './generations/settleMailMethod.js'
import { answer } from './http/answer.js'
import { createCookieJar } from './http/createCookieJar.js'
import { createFetch, toResponse } from './http/createFetch.js'
import type { IncomingRequest, OutgoingResponse } from './http/reply.js'
import type { Kratos } from './kratos.js'
import { createIdentities, type Identities } from './levers/createIdentities.js'
import { createSessions, type Sessions } from './levers/createSessions.js'
import { restoreSnapshot, type Snapshot, takeSnapshot } from './levers/snapshot.js'
import { describeExchange, type LoggedExchange } from './log/describeExchange.js'
import type { MapClaims } from './oidc/claims.js'
import { mapByNames } from './oidc/mapByNames.js'
import { createRandom } from './random/createRandom.js'
import { isOwnUrl } from './routing/isOwnUrl.js'
import { locate } from './routing/locate.js'
import { routesOf } from './routing/routes.js'
import { loadSchemas } from './schemas/loadSchemas.js'
import { createStore } from './store/createStore.js'

/** How many exchanges the log keeps. */
const mostLogged = 1000

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

export interface EmulatorClientOptions {
  /** What it calls itself, as sessions tell; the page's own browser unless given. */
  userAgent?: string | undefined
}

export interface Emulator {
  /** A `fetch` with cookies of its own, for one browser or app. */
  fetch: typeof fetch
  /** Another browser or app: a `fetch` with a fresh cookie jar. */
  client(options?: EmulatorClientOptions): typeof fetch
  /** The bare server: a request in, a response out; its cookies by `headers.getSetCookie()`. */
  handle(request: Request): Promise<Response>
  clock: EmulatorClock
  courier: Courier
  faults: Faults
  identities: Identities
  sessions: Sessions
  /** What was asked and answered, the oldest first, without secrets. */
  readonly log: readonly LoggedExchange[]
  /**
   * Keeps who exists, who is signed in, every flow, all mail and the time. The cookies of the
   * clients are theirs.
   */
  snapshot(): Promise<Snapshot>
  /** Goes back to a snapshot, as often as you like. */
  restore(snapshot: Snapshot): Promise<void>
  /** Goes back to the start: the configured identities, no mail, no faults, an empty log. */
  reset(): Promise<void>
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
    routes: routesOf(generation),
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
      try {
        await importIdentity(kratos, { traits, schema_id, credentials })
      } catch (cause) {
        throw new Error(
          `createEmulator: there is nobody with the traits ${JSON.stringify(traits)}, as an administrator could not create them: ${cause instanceof Error ? cause.message : String(cause)} Mend these traits, or their identity schema.`,
          { cause },
        )
      }
    }
  }

  // One request after the other, as one transaction after the other in a database.
  const prepared = prepare()
  let queue: Promise<unknown> = Promise.resolve()
  function inTurn<Result>(work: () => Result | Promise<Result>): Promise<Result> {
    const result = queue.then(() => prepared).then(work)
    queue = result.catch(() => undefined)
    return result
  }

  const beginning = inTurn(() => takeSnapshot(kratos))
  // Dice of their own: a fault must not change the ids and codes that follow.
  const dice = createRandom(options.seed)
  const faults = createFaults(
    () => (dice.bytes(1)[0] ?? 0) / 256,
    (url) => locate(kratos, url).path,
  )
  let log: LoggedExchange[] = []

  async function take(request: IncomingRequest): Promise<OutgoingResponse> {
    const met = faults.meeting(request)
    const kinds = met.map(({ kind }) => kind)
    const reach = (sent: IncomingRequest) => inTurn(() => answer(kratos, sent))
    let response: OutgoingResponse | undefined
    try {
      response = await answerFaultily(reach, met, kratos.csrfCookie)(request)
      return response
    } finally {
      log = [...log.slice(1 - mostLogged), describeExchange(clock.now(), request, response, kinds)]
    }
  }

  const restore = (snapshot: Snapshot) =>
    inTurn(() => {
      restoreSnapshot(kratos, snapshot)
    })

  const ownBrowser = typeof document === 'undefined' ? undefined : navigator.userAgent
  const client = ({ userAgent = ownBrowser }: EmulatorClientOptions = {}) =>
    createFetch(
      take,
      createCookieJar(() => clock.now()),
      (url) => isOwnUrl(kratos, url),
      userAgent,
    )

  return {
    fetch: client(),
    client,
    async handle(request) {
      const { method, url, headers, signal } = request
      const body = await request.text()
      return toResponse(await take({ method, url: new URL(url), headers, body, signal }))
    },
    clock,
    courier,
    faults,
    identities: createIdentities(kratos, inTurn),
    sessions: createSessions(kratos, inTurn),
    get log() {
      return log
    },
    snapshot: () => inTurn(() => takeSnapshot(kratos)),
    restore,
    async reset() {
      faults.clear()
      await restore(await beginning)
      log = []
    },
    publicUrl,
    adminUrl: kratos.adminUrl,
    ignoredConfig: ignored,
  }
}
