import type { Client, World } from './Client.js'
import { createIdentity } from './createIdentity.js'
import { differences } from './differences.js'
import { at, parseJson } from './json.js'
import type { Step } from './recording.js'
import { totp } from './totp.js'

/** A recorded wait of this length means: until the next window of authenticator apps. */
const untilNextWindow = 30_000

export interface Stage {
  world: World
  /** Who acts. */
  client: Client
  /** Another client of the scenario, by name. */
  clientOf: (who?: string) => Client
}

type StepOf<Do extends Step['do']> = Extract<Step, { do: Do }>

type Play = { [Do in Step['do']]: (stage: Stage, step: StepOf<Do>) => unknown }

const play: Play = {
  async request({ client }, step) {
    const text = JSON.stringify(await client.send(step))
    const unnamed = ['email', 'email2'].reduce(
      (all, name) => all.replaceAll(client.need(name), `{{${name}}}`),
      text,
    )
    return differences(step.response, parseJson(unnamed))
  },
  async identity({ world, client }, { traits, password }) {
    client.variables.set('identity', await createIdentity(world, client.fill(traits), password))
  },
  mail({ world, client }, { to, after = 0 }) {
    const recipient = client.fill(to)
    const mails = world.emulator.courier.messages.filter((mail) => mail.recipient === recipient)
    const body = mails.at(-1)?.body
    if (body === undefined || mails.length <= after) throw new Error(`no mail for ${recipient}`)
    const code = /\b(\d{6})\b/.exec(body)?.[1]
    const link = /https?:\/\/\S+?\/self-service\/\S+?(?=["<\s]|$)/.exec(body)?.[0]
    if (code !== undefined) client.variables.set('code', code)
    if (link !== undefined) client.variables.set('link', link)
  },
  async provider({ world, client }, { claims, refuse }) {
    const callback = await world.provider.signIn(
      client.need('redirect'),
      claims && client.fill(claims),
      refuse,
    )
    client.variables.set('callback', callback)
  },
  async totp({ world, client }) {
    client.variables.set('totp', await totp(client.need('totp_secret'), world.emulator.clock.now()))
  },
  attest({ client }, { from }) {
    const options = parseJson(client.need(from))
    const publicKey = at(options, 'credentialOptions', 'publicKey') ?? at(options, 'publicKey')
    client.variables.set('attestation', JSON.stringify(client.authenticator.create(publicKey)))
  },
  assert({ client }, { from }) {
    const publicKey = at(parseJson(client.need(from)), 'publicKey')
    client.variables.set('assertion', JSON.stringify(client.authenticator.get(publicKey)))
  },
  put({ client }, { name, value }) {
    client.variables.set(name, client.fill(value))
  },
  keep(stage, step) {
    const value = keptValue(stage, step)
    if (typeof value !== 'string') throw new Error(`nothing to keep as ${step.name}`)
    stage.client.variables.set(step.name, value)
  },
  forget({ client }) {
    client.takeOver({ cookies: new Map(), token: undefined })
  },
  become({ client, clientOf }, { other }) {
    client.takeOver(clientOf(other))
  },
  wait({ world }, { ms }) {
    const { clock } = world.emulator
    clock.advance(ms === untilNextWindow ? 31_000 - (clock.now() % untilNextWindow) : ms)
  },
}

function keptValue(
  { client, clientOf }: Stage,
  { name, from, of, fromLocation, fromBody }: StepOf<'keep'>,
): unknown {
  if (fromLocation !== undefined) {
    return new URL(client.need('location'), 'http://localhost').searchParams.get(fromLocation)
  }
  if (fromBody !== undefined) return at(client.body, ...fromBody.split('.'))
  return (of === undefined ? client : clientOf(of)).need(from ?? name)
}

/** Plays one step; the differences of its answer, a line each. */
export async function playStep(stage: Stage, step: Step): Promise<string[]> {
  const act = play[step.do] as (stage: Stage, step: Step) => unknown
  const found = await act(stage, step)
  return Array.isArray(found) ? found.map(String) : []
}
