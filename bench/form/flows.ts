import { createFlow, createKratosClient, type FlowKind, getFlow, submitFlow } from '../../src/client/index.js'
import { createEmulator } from '../../src/emulator/index.js'
import type { Flow } from '../../src/protocol/flow.js'

/** A flow, and what the server says to a submit that it does not take. */
export interface Pair {
  first: Flow
  rejected: Flow
}

const app = 'https://app.example.com'

const email = {
  type: 'string',
  format: 'email',
  title: 'E-mail',
  'ory.sh/kratos': {
    credentials: { password: { identifier: true }, webauthn: { identifier: true } },
  },
}

const kinds = [
  { type: 'string', minLength: 1 },
  { type: 'number' },
  { type: 'boolean' },
  { type: 'string', format: 'date' },
]

/** A Kratos whose people have this many traits beside their address. */
function emulatorWith(count: number) {
  const traits = Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `trait_${index}`,
      { title: `Trait ${index}`, ...kinds[index % kinds.length] },
    ]),
  )
  const schema = {
    $id: `${app}/person.schema.json`,
    type: 'object',
    properties: {
      traits: { type: 'object', properties: { email, ...traits }, required: ['email', 'trait_0'] },
    },
  }
  const rp = { id: 'app.example.com', display_name: 'Bench', origins: [app] }
  return createEmulator({
    config: {
      serve: { public: { base_url: app } },
      identity: {
        default_schema_id: 'person',
        schemas: [{ id: 'person', url: `base64://${btoa(JSON.stringify(schema))}` }],
      },
      selfservice: {
        default_browser_return_url: app,
        methods: {
          password: { enabled: true, config: { haveibeenpwned_enabled: false } },
          code: { enabled: true, passwordless_enabled: true },
          passkey: { enabled: true, config: { rp } },
          totp: { enabled: true },
          lookup_secret: { enabled: true },
        },
        flows: {
          registration: {
            enable_legacy_one_step: true,
            after: { password: { hooks: [{ hook: 'session' }] } },
          },
        },
      },
    },
  })
}

/** Opens a flow and has a submit rejected, as somebody would who has an account already where the flow needs one. */
async function pair(kind: FlowKind, traits: number, payload: Record<string, unknown>): Promise<Pair> {
  const emulator = emulatorWith(traits)
  const client = createKratosClient({ baseUrl: emulator.publicUrl, fetch: emulator.client() })
  const token = (flow: Flow) =>
    flow.ui.nodes
      .filter((node) => node.type === 'input')
      .find(({ attributes }) => attributes.name === 'csrf_token')?.attributes.value
  if (kind === 'settings') {
    const signUp = await createFlow(client, 'registration')
    const person = { traits: { email: 'ada@example.com', trait_0: 'one' }, password: 'Zebra-lamp-41-orbit' }
    await submitFlow(client, signUp, { csrf_token: token(signUp), method: 'password', ...person })
  }
  const first = await createFlow(client, kind)
  await submitFlow(client, first, { csrf_token: token(first), ...payload })
  return { first, rejected: await getFlow(client, kind, first.id) }
}

/** Real answers of the emulator, from a sign-in to an identity schema that nobody should write. */
export const createFlows = async () => ({
  login: await pair('login', 0, { method: 'password', identifier: 'ada@example.com', password: 'wrong' }),
  settings: await pair('settings', 47, {
    method: 'profile',
    traits: { email: 'ada@example.com', trait_0: '' },
  }),
  fields500: await pair('registration', 490, {
    method: 'password',
    password: 'x',
    traits: { trait_1: 'one' },
  }),
  fields2000: await pair('registration', 1990, {
    method: 'password',
    password: 'x',
    traits: { trait_1: 'one' },
  }),
})

export type Sizes = Awaited<ReturnType<typeof createFlows>>
