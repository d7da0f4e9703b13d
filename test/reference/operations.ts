import * as admin from '../../src/admin/index.js'
import * as client from '../../src/client/index.js'
import { flowKinds } from '../../src/protocol/routes.js'

export interface Clients {
  browser: client.KratosClient
  native: client.KratosClient
  admin: admin.AdminClient
}

/** An operation of Kratos's API, and the call of this kit that makes it. */
export interface Operation {
  /** Kratos's `operationId` today. */
  today: string
  /** In v0.8, which the snake_case names of its printed API follow; absent where there is no such operation. */
  old?: string
  /** The function of this kit, and the entry that exports it. */
  name: string
  entry: 'kratos-kit/client' | 'kratos-kit/admin'
  /** As one writes it. */
  example: string
  call: (clients: Clients) => unknown
}

const flow = (kind: client.FlowKind) =>
  client.readFlow(kind, { id: 'f1', ui: { action: `/self-service/${kind}?flow=f1` } }) as client.Flow

const flowOperations: Operation[] = flowKinds.flatMap((kind) => {
  const title = `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`
  const entry = 'kratos-kit/client' as const
  return [
    {
      today: `createBrowser${title}Flow`,
      old: `initializeSelfService${title}FlowForBrowsers`,
      name: 'createFlow',
      entry,
      example: `createFlow(browser, '${kind}')`,
      call: ({ browser }) => client.createFlow(browser, kind),
    },
    {
      today: `createNative${title}Flow`,
      old: `initializeSelfService${title}FlowWithoutBrowser`,
      name: 'createFlow',
      entry,
      example: `createFlow(native, '${kind}')`,
      call: ({ native }) => client.createFlow(native, kind),
    },
    {
      today: `get${title}Flow`,
      old: `getSelfService${title}Flow`,
      name: 'getFlow',
      entry,
      example: `getFlow(client, '${kind}', id)`,
      call: ({ browser }) => client.getFlow(browser, kind, 'f1'),
    },
    {
      today: `update${title}Flow`,
      old: `submitSelfService${title}Flow`,
      name: 'submitFlow',
      entry,
      example: `submitFlow(client, ${kind}Flow, payload)`,
      call: ({ browser }) => client.submitFlow(browser, flow(kind), {}),
    },
  ] satisfies Operation[]
})

type Row = [today: string, old: string | undefined, example: string, call: Operation['call']]

const inEntry =
  (entry: Operation['entry']) =>
  ([today, old, example, call]: Row): Operation => ({
    today,
    ...(old !== undefined && { old }),
    name: /^\w+/.exec(example)?.[0] ?? '',
    entry,
    example,
    call,
  })

const publicOperations = (
  [
    ['toSession', 'toSession', 'getSession(client)', ({ browser }) => client.getSession(browser)],
    [
      'createBrowserLogoutFlow',
      'createSelfServiceLogoutFlowUrlForBrowsers',
      'logout(browser)',
      ({ browser }) => client.logout(browser),
    ],
    [
      'updateLogoutFlow',
      'submitSelfServiceLogoutFlow',
      'logout(browser)',
      ({ browser }) => client.logout(browser),
    ],
    [
      'performNativeLogout',
      'submitSelfServiceLogoutFlowWithoutBrowser',
      'logout(native)',
      ({ native }) => client.logout(native),
    ],
    ['listMySessions', undefined, 'listMySessions(client)', ({ browser }) => client.listMySessions(browser)],
    [
      'disableMySession',
      undefined,
      'disableMySession(client, id)',
      ({ browser }) => client.disableMySession(browser, '{id}'),
    ],
    [
      'disableMyOtherSessions',
      undefined,
      'disableMyOtherSessions(client)',
      ({ browser }) => client.disableMyOtherSessions(browser),
    ],
    [
      'exchangeSessionToken',
      undefined,
      'exchangeSessionToken(native, { initCode, returnToCode })',
      ({ native }) => client.exchangeSessionToken(native, { initCode: 'a', returnToCode: 'b' }),
    ],
    [
      'getFlowError',
      'getSelfServiceError',
      'getFlowError(client, id)',
      ({ browser }) => client.getFlowError(browser, 'e1'),
    ],
    [
      'listIdentitySchemas',
      'listIdentitySchemas',
      'listIdentitySchemas(client)',
      ({ browser }) => client.listIdentitySchemas(browser),
    ],
    [
      'getIdentitySchema',
      'getJsonSchema',
      'getIdentitySchema(client, id)',
      ({ browser }) => client.getIdentitySchema(browser, '{id}'),
    ],
    [
      'getWebAuthnJavaScript',
      'getWebAuthnJavaScript',
      'webAuthnScriptUrl(client)',
      ({ browser }) => fetch(client.webAuthnScriptUrl(browser)),
    ],
    [
      'createFedcmFlow',
      undefined,
      'createFedcmFlow(client)',
      ({ browser }) => client.createFedcmFlow(browser),
    ],
    [
      'updateFedcmFlow',
      undefined,
      'updateFedcmFlow(client, token)',
      ({ browser }) => client.updateFedcmFlow(browser, { csrf_token: 'c', token: 't' }),
    ],
    ['isAlive', 'isAlive', 'isAlive(client)', ({ browser }) => client.isAlive(browser)],
    ['isReady', 'isReady', 'isReady(client)', ({ browser }) => client.isReady(browser)],
    ['getVersion', 'getVersion', 'getVersion(client)', ({ browser }) => client.getVersion(browser)],
  ] satisfies Row[]
).map(inEntry('kratos-kit/client'))

const identity = { schema_id: 'default', traits: {} }

const adminOperations = (
  [
    [
      'listIdentities',
      'adminListIdentities',
      'listIdentities(admin)',
      (on) => admin.listIdentities(on.admin),
    ],
    [
      'getIdentity',
      'adminGetIdentity',
      'getIdentity(admin, id)',
      (on) => admin.getIdentity(on.admin, '{id}'),
    ],
    [
      'getIdentityByExternalID',
      undefined,
      'getIdentityByExternalID(admin, externalId)',
      (on) => admin.getIdentityByExternalID(on.admin, '{externalID}'),
    ],
    [
      'createIdentity',
      'adminCreateIdentity',
      'createIdentity(admin, body)',
      (on) => admin.createIdentity(on.admin, identity),
    ],
    [
      'updateIdentity',
      'adminUpdateIdentity',
      'updateIdentity(admin, id, body)',
      (on) => admin.updateIdentity(on.admin, '{id}', { ...identity, state: 'active' }),
    ],
    [
      'patchIdentity',
      undefined,
      'patchIdentity(admin, id, steps)',
      (on) => admin.patchIdentity(on.admin, '{id}', []),
    ],
    [
      'batchPatchIdentities',
      undefined,
      'batchPatchIdentities(admin, identities)',
      (on) => admin.batchPatchIdentities(on.admin, []),
    ],
    [
      'deleteIdentity',
      'adminDeleteIdentity',
      'deleteIdentity(admin, id)',
      (on) => admin.deleteIdentity(on.admin, '{id}'),
    ],
    [
      'deleteIdentityCredentials',
      undefined,
      "deleteIdentityCredentials(admin, id, 'totp')",
      (on) => admin.deleteIdentityCredentials(on.admin, '{id}', '{type}'),
    ],
    [
      'listIdentitySessions',
      undefined,
      'listIdentitySessions(admin, id)',
      (on) => admin.listIdentitySessions(on.admin, '{id}'),
    ],
    [
      'deleteIdentitySessions',
      'adminDeleteIdentitySessions',
      'deleteIdentitySessions(admin, id)',
      (on) => admin.deleteIdentitySessions(on.admin, '{id}'),
    ],
    ['listSessions', undefined, 'listSessions(admin)', (on) => admin.listSessions(on.admin)],
    ['getSession', undefined, 'getSession(admin, id)', (on) => admin.getSession(on.admin, '{id}')],
    [
      'disableSession',
      undefined,
      'disableSession(admin, id)',
      (on) => admin.disableSession(on.admin, '{id}'),
    ],
    ['extendSession', undefined, 'extendSession(admin, id)', (on) => admin.extendSession(on.admin, '{id}')],
    [
      'createRecoveryLinkForIdentity',
      'adminCreateSelfServiceRecoveryLink',
      'createRecoveryLinkForIdentity(admin, body)',
      (on) => admin.createRecoveryLinkForIdentity(on.admin, { identity_id: 'i1' }),
    ],
    [
      'createRecoveryCodeForIdentity',
      undefined,
      'createRecoveryCodeForIdentity(admin, body)',
      (on) => admin.createRecoveryCodeForIdentity(on.admin, { identity_id: 'i1' }),
    ],
    [
      'listCourierMessages',
      undefined,
      'listCourierMessages(admin)',
      (on) => admin.listCourierMessages(on.admin),
    ],
    [
      'getCourierMessage',
      undefined,
      'getCourierMessage(admin, id)',
      (on) => admin.getCourierMessage(on.admin, '{id}'),
    ],
  ] satisfies Row[]
).map(inEntry('kratos-kit/admin'))

/** Every operation of both generations. */
export const operations: readonly Operation[] = [...flowOperations, ...publicOperations, ...adminOperations]
