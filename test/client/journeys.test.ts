// @vitest-environment node
import { expect, test } from 'vitest'
import {
  createAdminClient,
  createIdentity,
  deleteIdentity,
  getIdentity,
  listIdentities,
  updateIdentity,
} from '../../src/admin/index.js'
import {
  createFlow,
  createKratosClient,
  type Flow,
  forwardCookies,
  getFlow,
  getSession,
  type KratosClient,
  logout,
  submitFlow,
} from '../../src/client/index.js'
import { createEmulator } from '../../src/emulator/index.js'
import { passwordConfig } from '../queries/passwordConfig.js'

const generations = ['v26', 'v0.8'] as const
const transports = ['browser', 'native'] as const
const traits = { email: 'ada@example.com', name: { first: 'Ada' } }
const password = 'Zebra-lamp-41-orbit'

const valueOf = (flow: Flow, name: string) =>
  flow.ui.nodes.filter((node) => node.type === 'input').find(({ attributes }) => attributes.name === name)
    ?.attributes.value

/** What each generation calls the identifier of a sign-in. */
const identifierOf = (flow: Flow) =>
  valueOf(flow, 'password_identifier') === undefined ? 'identifier' : 'password_identifier'

const signUp = async (client: KratosClient) => {
  const flow = await createFlow(client, 'registration')
  return submitFlow(client, flow, {
    csrf_token: valueOf(flow, 'csrf_token'),
    method: 'password',
    traits,
    password,
  })
}

const signIn = async (client: KratosClient, given: string) => {
  const flow = await createFlow(client, 'login')
  const payload = {
    csrf_token: valueOf(flow, 'csrf_token'),
    [identifierOf(flow)]: traits.email,
    password: given,
  }
  return submitFlow(client, flow, { ...payload, method: 'password' })
}

const cases = generations.flatMap((version) => transports.map((transport) => ({ version, transport })))

test.each(cases)(
  'somebody signs up, out, in with a slip, and stays who they are ($transport, $version)',
  async ({ version, transport }) => {
    const emulator = createEmulator({ config: passwordConfig, version })
    const client = createKratosClient({ baseUrl: emulator.publicUrl, fetch: emulator.fetch, transport })

    expect(await getSession(client)).toBeNull()
    expect(await signUp(client)).toMatchObject({ outcome: 'completed', identity: { traits } })
    expect((await getSession(client))?.identity?.traits).toEqual(traits)
    await expect(createFlow(client, 'registration')).rejects.toMatchObject({
      id: 'session_already_available',
    })

    await logout(client)
    expect(await getSession(client)).toBeNull()
    await logout(client)

    const slip = await signIn(client, 'wrong')
    expect(slip).toMatchObject({ outcome: 'updated', flow: { ui: { messages: [{ id: 4000006 }] } } })
    expect(await signIn(client, password)).toMatchObject({ outcome: 'completed', session: { active: true } })
    expect((await getSession(client))?.identity?.traits).toEqual(traits)
  },
)

test.each(generations)(
  'a server that renders pages signs somebody in, call by call, with cookies alone (%s)',
  async (version) => {
    const emulator = createEmulator({ config: passwordConfig, version, identities: [{ traits, password }] })
    const jar = new Map<string, string>()
    /** One page request of the browser, answered by a server that keeps nothing. */
    const request = async <Result>(handle: (client: KratosClient) => Promise<Result>): Promise<Result> => {
      const cookies = forwardCookies([...jar].map((pair) => pair.join('=')).join('; '), (input, init) =>
        emulator.handle(new Request(input, init)),
      )
      const result = await handle(createKratosClient({ baseUrl: emulator.publicUrl, fetch: cookies.fetch }))
      for (const line of cookies.setCookies) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
        jar.set(name, value)
      }
      return result
    }

    const { id } = await request((client) => createFlow(client, 'login'))
    const outcome = await request(async (client) => {
      const flow = await getFlow(client, 'login', id)
      const payload = {
        csrf_token: valueOf(flow, 'csrf_token'),
        [identifierOf(flow)]: traits.email,
        password,
        method: 'password',
      }
      return submitFlow(client, flow, payload)
    })
    expect(outcome).toMatchObject({ outcome: 'completed' })
    expect((await request((client) => getSession(client)))?.identity?.traits).toEqual(traits)
  },
)

test.each(generations)(
  'an administrator makes, finds, changes and removes an identity, (%s)',
  async (version) => {
    const emulator = createEmulator({ config: passwordConfig, version })
    const admin = createAdminClient({ baseUrl: emulator.adminUrl, fetch: emulator.fetch })

    const { id } = await createIdentity(admin, { schema_id: 'default', traits })
    expect((await listIdentities(admin)).items.map((identity) => identity.id)).toEqual([id])
    const renamed = { ...traits, name: { first: 'Augusta' } }
    await updateIdentity(admin, id, { schema_id: 'default', traits: renamed, state: 'active' })
    expect((await getIdentity(admin, id)).traits).toEqual(renamed)
    await expect(createIdentity(admin, { schema_id: 'nope', traits })).rejects.toMatchObject({
      id: 'bad_request',
    })
    await deleteIdentity(admin, id)
    await expect(getIdentity(admin, id)).rejects.toMatchObject({ id: 'not_found' })
  },
)
