import type { Belongings, KratosServer } from '../../.storybook/kratos.js'
import { createFlow, type Flow, logout } from '../../src/client/index.js'
import { listOf, recordOf, textOf } from '../../src/protocol/record.js'
import { runCeremony } from '../../src/webauthn/runCeremony.js'
import { totp } from '../../test/conformance/player/totp.js'
import { plugIn } from './plugIn.js'
import { post, valueOf } from './post.js'
import { signIn } from './signedIn.js'

/** What somebody can add to a password. */
export type Method = 'totp' | 'lookup_secret' | 'webauthn' | 'passkey'

/** What a text node tells beside its words. */
const contextOf = ({ ui }: Flow, id: string) => {
  const found = ui.nodes.find((node) => node.type === 'text' && node.attributes.id === id)
  return found?.type === 'text' ? recordOf(found.attributes.text.context) : {}
}

const methods: { [Each in Method]: (server: KratosServer, flow: Flow<'settings'>) => Promise<Belongings> } = {
  async totp({ client, emulator }, flow) {
    const secret = textOf(contextOf(flow, 'totp_secret_key')['secret']) ?? ''
    await post(client, flow, { method: 'totp', totp_code: await totp(secret, emulator.clock.now()) })
    return { secret }
  },
  async lookup_secret({ client }, flow) {
    const shown = await post(client, flow, { method: 'lookup_secret', lookup_secret_regenerate: true })
    if (!('flow' in shown) || !shown.flow) return {}
    const codes = listOf(contextOf(shown.flow, 'lookup_secret_codes')['secrets'], (each) =>
      textOf(recordOf(recordOf(each)['context'])['secret']),
    )
    await post(client, shown.flow, { method: 'lookup_secret', lookup_secret_confirm: true })
    return { codes }
  },
  webauthn: (server, flow) => addKey(server, flow, 'oryWebAuthnRegistration', 'webauthn'),
  passkey: (server, flow) => addKey(server, flow, 'oryPasskeySettingsRegistration', 'passkey'),
}

async function addKey(
  { client }: KratosServer,
  flow: Flow<'settings'>,
  trigger: string,
  method: 'webauthn' | 'passkey',
): Promise<Belongings> {
  plugIn()
  const options = valueOf(flow, `${method}_register_trigger`) ?? ''
  const made = await runCeremony(trigger, options, (name) => valueOf(flow, name) ?? '')
  if ('failure' in made) throw new Error(`No key was made: ${made.failure}`)
  await post(client, flow, {
    method,
    [made.name]: made.json,
    ...(method === 'webauthn' && { webauthn_register_displayname: 'Blue key' }),
  })
  return {}
}

/** `prepare` of a story in which Ada has signed in, and has set up these methods. */
export const havingSetUp =
  (...wanted: Method[]) =>
  async (server: KratosServer): Promise<Belongings> => {
    await signIn(server.client)
    const belongings: Belongings = {}
    for (const method of wanted) {
      const flow = await createFlow(server.client, 'settings')
      Object.assign(belongings, await methods[method](server, flow))
    }
    return belongings
  }

/** The same, and Ada has signed out again. */
export const afterSettingUp =
  (...wanted: Method[]) =>
  async (server: KratosServer): Promise<Belongings> => {
    const belongings = await havingSetUp(...wanted)(server)
    await logout(server.client)
    return belongings
  }

/** The same, and Ada has signed out, and in again by her password alone. */
export const againAfterSettingUp =
  (...wanted: Method[]) =>
  async (server: KratosServer): Promise<Belongings> => {
    const belongings = await afterSettingUp(...wanted)(server)
    await signIn(server.client)
    return belongings
  }
