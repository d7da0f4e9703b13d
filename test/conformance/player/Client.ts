import type { Emulator } from '../../../src/emulator/index.js'
import { type Authenticator, createAuthenticator } from './createAuthenticator.js'
import type { Provider } from './createProvider.js'
import { parseJson } from './json.js'
import { learn, type Variables } from './learn.js'
import { normalise } from './normalise.js'
import type { RecordedResponse, Recording, RequestStep } from './recording.js'

/** Where the clients of a scenario live. */
export interface World {
  emulator: Emulator
  provider: Provider
  recording: Recording
  /** Whether the server speaks v0.8. */
  isClassic: boolean
}

/** One browser or app of a scenario: its cookies or token, what it has learnt, its security key. */
export class Client {
  cookies = new Map<string, string>()
  token: string | undefined
  readonly variables: Variables
  readonly authenticator: Authenticator = createAuthenticator('http://localhost:4455')
  body: unknown
  readonly #world: World

  constructor(world: World, addresses: Iterable<[string, string]>) {
    this.#world = world
    this.variables = new Map(addresses)
  }

  /** Forgets who it was and goes on as somebody else. */
  takeOver({ cookies, token }: { cookies: Map<string, string>; token: string | undefined }): void {
    this.cookies = cookies
    this.token = token
  }

  /** Puts variables in the place of `{{name}}`. */
  fill<Value>(value: Value): Value {
    if (value === undefined) return value
    const text = JSON.stringify(value)
    const filled = text.replace(/\{\{([\w.]+)\}\}/g, (_, name: string) => {
      return JSON.stringify(this.need(name)).slice(1, -1)
    })
    return JSON.parse(filled) as Value
  }

  need(name: string): string {
    const value = this.variables.get(name)
    if (value === undefined) throw new Error(`nothing is known of {{${name}}}`)
    return value
  }

  /** Sends the request of a step: what came back, normalised as recordings are. */
  async send(step: RequestStep): Promise<RecordedResponse> {
    const { emulator } = this.#world
    const response = await emulator.handle(this.#request(step))
    const cookies = response.headers.getSetCookie().map((line) => this.#store(line))
    const text = await response.text()
    this.body = parseJson(text)
    const learnt = learn(this.body)
    for (const [name, value] of learnt) this.variables.set(name, value)
    this.token = learnt.get('session_token') ?? this.token
    const location = response.headers.get('location')
    if (location !== null) this.variables.set('location', location)
    const type = response.headers.get('content-type')?.split(';')[0]
    const errorId = response.headers.get('ory-error-id')
    return {
      status: response.status,
      ...(type !== undefined && type !== 'application/json' && { type }),
      ...(location !== null && { location: String(normalise(location, emulator)) }),
      ...(cookies.length > 0 && { cookies: Array.from(new Set(cookies)) }),
      ...(errorId !== null && { errorId }),
      ...(!step.setup && this.#content(text, location)),
    }
  }

  #content(text: string, location: string | null): Partial<RecordedResponse> {
    if (this.body !== undefined) return { body: normalise(this.body, this.#world.emulator) }
    return text !== '' && location === null ? { text: text.slice(0, 200) } : {}
  }

  #request({ method, path, headers, body, admin }: RequestStep): Request {
    const sent = this.fill(this.#classicBody(body))
    const all = new Headers({ accept: 'application/json', ...this.fill(headers ?? {}) })
    if (sent !== undefined && !all.has('content-type')) all.set('content-type', 'application/json')
    if (!all.has('user-agent')) all.set('user-agent', 'node')
    if (!admin && this.#world.recording.client === 'browser' && this.cookies.size > 0 && !all.has('cookie')) {
      all.set('cookie', Array.from(this.cookies, ([name, value]) => `${name}=${value}`).join('; '))
    }
    if (!admin && this.#world.recording.client === 'api' && this.token && !all.has('x-session-token')) {
      all.set('x-session-token', this.token)
    }
    return new Request(this.#urlOf(this.fill(path), admin ?? false), {
      method,
      headers: all,
      ...(sent !== undefined && { body: typeof sent === 'string' ? sent : JSON.stringify(sent) }),
    })
  }

  #urlOf(path: string, admin: boolean): string {
    const { emulator, isClassic } = this.#world
    if (/^https?:/.test(path)) return path
    if (!admin) return emulator.publicUrl + path
    const prefix = isClassic || path.startsWith('/health') ? '' : '/admin'
    return emulator.adminUrl + prefix + path
  }

  /** v0.8 calls the identifier of a password login `password_identifier`. */
  #classicBody(body: unknown): unknown {
    if (!this.#world.isClassic || typeof body !== 'object' || body === null || !('identifier' in body))
      return body
    const { identifier, ...rest } = body
    return 'method' in rest && rest.method === 'password'
      ? { ...rest, password_identifier: identifier }
      : body
  }

  /** Keeps or drops a cookie; says which as recordings do. */
  #store(line: string): string {
    const [pair = '', ...attributes] = line.split(/;\s*/)
    const equals = pair.indexOf('=')
    const [name, value] = [pair.slice(0, equals), pair.slice(equals + 1)]
    const isGone = value === '' || attributes.some((attribute) => /^max-age=0$/i.test(attribute))
    if (isGone) this.cookies.delete(name)
    else this.cookies.set(name, value)
    return (isGone ? '-' : '+') + name.replace(/^(csrf_token_).*/, '$1*')
  }
}
