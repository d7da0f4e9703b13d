import {
  type AdminClient,
  createIdentity,
  createRecoveryCodeForIdentity,
  createRecoveryLinkForIdentity,
  deleteIdentity,
  deleteIdentityCredentials,
  deleteIdentitySessions,
  getCourierMessage,
  getIdentity,
  getIdentityByExternalID,
  listCourierMessages,
  listIdentities,
  listIdentitySessions,
  patchIdentity,
  updateIdentity,
} from '../../../src/admin/index.js'
import {
  createFlow,
  disableMyOtherSessions,
  disableMySession,
  exchangeSessionToken,
  type Flow,
  type FlowKind,
  getFlow,
  getFlowError,
  getIdentitySchema,
  getSession,
  isAlive,
  isReady,
  type KratosClient,
  listIdentitySchemas,
  listMySessions,
  logout,
  submitFlow,
} from '../../../src/client/index.js'
import { readFlow } from '../../../src/protocol/readFlow.js'
import { recordOf, stringOf } from '../../../src/protocol/record.js'
import type { RequestStep } from '../../conformance/player/recording.js'

/** Who asks, and where they stand. */
export interface Asking {
  client: KratosClient
  admin: AdminClient
  /** The flow that was started or shown last. */
  flow: Flow | undefined
}

type Call = (asking: Asking, step: RequestStep, found: string[]) => Promise<unknown>

const kinds = '(login|registration|recovery|verification|settings)'

const camelCase = (name: string): string =>
  name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())

const queryOf = ({ path }: RequestStep): Record<string, string> =>
  Object.fromEntries(
    [...new URLSearchParams(path.split('?')[1])].map(([name, value]) => [camelCase(name), value]),
  )

const idOf = (step: RequestStep): string => queryOf(step)['id'] ?? ''

/** A flow of which nothing but the form's action is known: of steps that only led up to the thing looked at. */
export const bareFlow = <Kind extends FlowKind>(kind: Kind, action: string): Flow<Kind> =>
  readFlow(kind, { id: 'id', ui: { action } }) as Flow<Kind>

const submit: Call = ({ client, flow }, step) => {
  if (!flow) throw new Error(`no flow to submit to: ${step.name}`)
  return submitFlow(client, flow, step.body as never)
}

/**
 * Which function of this kit makes a recorded request: by `METHOD path`, with `admin` before it for the other port.
 * What was recorded is what Kratos takes, so its type is left open here.
 */
const calls: readonly (readonly [request: RegExp, call: Call])[] = [
  [
    new RegExp(`^GET /self-service/${kinds}/(?:browser|api)`),
    ({ client }, step, [kind]) => createFlow(client, kind as FlowKind, queryOf(step)),
  ],
  [
    new RegExp(`^GET /self-service/${kinds}/flows`),
    ({ client }, step, [kind]) => getFlow(client, kind as FlowKind, idOf(step)),
  ],
  [/^POST \{\{action\}\}/, submit],
  [
    new RegExp(`^POST /self-service/${kinds}\\?`),
    (asking, step, [kind]) => submit({ ...asking, flow: bareFlow(kind as FlowKind, step.path) }, step, []),
  ],
  [/^GET \/sessions\/whoami/, ({ client }) => getSession(client)],
  [
    /^GET \/sessions\/token-exchange/,
    ({ client }, step) => exchangeSessionToken(client, queryOf(step) as never),
  ],
  [/^GET \/sessions$/, ({ client }) => listMySessions(client)],
  [/^DELETE \/sessions$/, ({ client }) => disableMyOtherSessions(client)],
  [/^DELETE \/sessions\/(.+)/, ({ client }, _, [id = '']) => disableMySession(client, id)],
  [
    /^DELETE \/self-service\/logout\/api/,
    async ({ client }, step) => {
      await client.sessionToken.set(stringOf(recordOf(step.body)['session_token']))
      await logout(client)
      return client.sessionToken.get()
    },
  ],
  [/^GET \/self-service\/errors/, ({ client }, step) => getFlowError(client, idOf(step))],
  [/^GET \/schemas$/, ({ client }) => listIdentitySchemas(client)],
  [/^GET \/schemas\/(.+)/, ({ client }, _, [id = '']) => getIdentitySchema(client, id)],
  [/^(?:admin )?GET \/health\/alive/, ({ client }) => isAlive(client)],
  [/^(?:admin )?GET \/health\/ready/, ({ client }) => isReady(client)],
  [/^admin POST \/identities$/, ({ admin }, step) => createIdentity(admin, step.body as never)],
  [/^admin GET \/identities\?/, ({ admin }, step) => listIdentities(admin, queryOf(step))],
  [
    /^admin GET \/identities\/by\/external\/([^/?]+)/,
    ({ admin }, _, [id = '']) => getIdentityByExternalID(admin, id),
  ],
  [
    /^admin GET \/identities\/([^/?]+)\/sessions/,
    ({ admin }, _, [id = '']) => listIdentitySessions(admin, id),
  ],
  [
    /^admin DELETE \/identities\/([^/?]+)\/sessions/,
    ({ admin }, _, [id = '']) => deleteIdentitySessions(admin, id),
  ],
  [
    /^admin DELETE \/identities\/([^/?]+)\/credentials\/(\w+)/,
    ({ admin }, step, [id = '', type = '']) => deleteIdentityCredentials(admin, id, type, queryOf(step)),
  ],
  [
    /^admin GET \/identities\/([^/?]+)/,
    ({ admin }, step, [id = '']) => getIdentity(admin, id, queryOf(step) as never),
  ],
  [
    /^admin PUT \/identities\/([^/?]+)/,
    ({ admin }, step, [id = '']) => updateIdentity(admin, id, step.body as never),
  ],
  [
    /^admin PATCH \/identities\/([^/?]+)/,
    ({ admin }, step, [id = '']) => patchIdentity(admin, id, step.body as never),
  ],
  [/^admin DELETE \/identities\/([^/?]+)/, ({ admin }, _, [id = '']) => deleteIdentity(admin, id)],
  [
    /^admin POST \/recovery\/link/,
    ({ admin }, step) => createRecoveryLinkForIdentity(admin, step.body as never, queryOf(step)),
  ],
  [
    /^admin POST \/recovery\/code/,
    ({ admin }, step) => createRecoveryCodeForIdentity(admin, step.body as never),
  ],
  [/^admin GET \/courier\/messages\/([^/?]+)/, ({ admin }, _, [id = '']) => getCourierMessage(admin, id)],
  [/^admin GET \/courier\/messages/, ({ admin }, step) => listCourierMessages(admin, queryOf(step))],
]

/** Asks as the recorded client did, by the function that this kit has for it. */
export const ask = (asking: Asking, step: RequestStep): Promise<unknown> => {
  const request = `${step.admin ? 'admin ' : ''}${step.method} ${step.path}`
  for (const [pattern, call] of calls) {
    const [, ...found] = pattern.exec(request) ?? []
    if (pattern.test(request)) return call(asking, step, found)
  }
  throw new Error(`this kit has no function for ${request}`)
}
