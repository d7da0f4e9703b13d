// @vitest-environment node
import { expect, test } from 'vitest'
import {
  batchPatchIdentities,
  createAdminClient,
  disableSession,
  extendSession,
  getSession,
  listSessions,
} from '../../src/admin/index.js'
import {
  createFedcmFlow,
  createKratosClient,
  getVersion,
  isAlive,
  isReady,
  updateFedcmFlow,
  webAuthnScriptUrl,
} from '../../src/client/index.js'

// Operations that no recording has; their answers are written by the API description of v26.2.0.

const session = {
  id: 's1',
  active: true,
  expires_at: '2026-11-24T08:00:00Z',
  authenticated_at: '2026-11-23T08:00:00Z',
  issued_at: '2026-11-23T08:00:00Z',
  authenticator_assurance_level: 'aal1',
  authentication_methods: [{ method: 'password', aal: 'aal1', completed_at: '2026-11-23T08:00:00Z' }],
}
const expanded = {
  identity: { id: 'i1', schema_id: 'default', schema_url: 'http://kratos/schemas/ZGVmYXVsdA', traits: {} },
  devices: [{ id: 'd1', ip_address: '127.0.0.1', user_agent: 'Mozilla', location: 'Paris' }],
}

const serverThat = (body: unknown, status = 200) => {
  const requests: { line: string; body: unknown }[] = []
  const fetch = async (input: RequestInfo | URL, init?: RequestInit) => {
    const request = new Request(input, init)
    const text = await request.text()
    requests.push({ line: `${request.method} ${request.url.slice(13)}`, body: text && JSON.parse(text) })
    return body === undefined ? new Response(null, { status }) : Response.json(body, { status })
  }
  return {
    requests,
    client: createKratosClient({ baseUrl: 'http://kratos', fetch }),
    admin: createAdminClient({ baseUrl: 'http://kratos', fetch, layout: 'current' }),
  }
}

test('lists sessions with what was asked for, and fills what was not', async () => {
  const { admin, requests } = serverThat([
    { ...session, ...expanded },
    { ...session, identity: null, devices: null },
  ])
  const { items } = await listSessions(admin, { active: true, expand: ['identity', 'devices'], pageSize: 2 })
  expect(items).toEqual([
    { ...session, ...expanded },
    { ...session, identity: null, devices: [] },
  ])
  expect(requests[0]?.line).toBe('GET /admin/sessions?active=true&expand=identity&expand=devices&page_size=2')
})

test('reads one session, and ends it', async () => {
  const found = serverThat({ ...session, ...expanded })
  expect(await getSession(found.admin, 's1', { expand: ['identity'] })).toEqual({ ...session, ...expanded })
  expect(found.requests[0]?.line).toBe('GET /admin/sessions/s1?expand=identity')
  const ended = serverThat(undefined, 204)
  expect(await disableSession(ended.admin, 's1')).toBeUndefined()
  expect(ended.requests[0]?.line).toBe('DELETE /admin/sessions/s1')
})

test('makes a session last longer, whether or not the server sends it back', async () => {
  const told = serverThat(session)
  expect((await extendSession(told.admin, 's1'))?.id).toBe('s1')
  expect(told.requests[0]?.line).toBe('PATCH /admin/sessions/s1/extend')
  expect(await extendSession(serverThat(undefined, 204).admin, 's1')).toBeNull()
})

test('makes many identities, of which some fail', async () => {
  const results = [
    { action: 'create', identity: 'i1', patch_id: 'p1' },
    { action: 'error', patch_id: 'p2', error: { code: 409, status: 'Conflict', message: 'conflict' } },
  ]
  const { admin, requests } = serverThat({ identities: results })
  const patches = [{ create: { schema_id: 'default', traits: {} }, patch_id: 'p1' }]
  expect(await batchPatchIdentities(admin, patches)).toEqual(results)
  expect(requests[0]).toEqual({ line: 'PATCH /admin/identities', body: { identities: patches } })
})

test('starts a sign-in with the identity that the browser itself offers', async () => {
  const provider = {
    config_url: 'https://idp.test/fedcm.json',
    client_id: 'c',
    nonce: 'n',
    fields: ['email'],
  }
  const { client } = serverThat({ csrf_token: 'csrf', providers: [provider] })
  expect(await createFedcmFlow(client)).toEqual({ csrf_token: 'csrf', providers: [provider] })
})

test('completes it as a login does, or shows the login that it came to', async () => {
  const token = { csrf_token: 'csrf', token: 'jwt', nonce: 'n' }
  const done = serverThat({ session: { ...session, ...expanded } })
  expect(await updateFedcmFlow(done.client, token)).toMatchObject({
    outcome: 'completed',
    session: { id: 's1' },
    identity: { id: 'i1' },
  })
  expect(done.requests[0]).toEqual({ line: 'POST /self-service/fed-cm/token', body: token })
  const ui = { action: 'http://kratos/self-service/login?flow=f1', nodes: [] }
  expect(await updateFedcmFlow(serverThat({ id: 'f1', ui }, 400).client, token)).toMatchObject({
    outcome: 'replaced',
    flowId: 'f1',
    flow: { kind: 'login' },
  })
})

test('tells whether the server lives, is ready, and of which version it is', async () => {
  expect(await isAlive(serverThat({ status: 'ok' }).client)).toBe(true)
  expect(await getVersion(serverThat({ version: 'v26.2.0' }).client)).toBe('v26.2.0')
  expect(await isReady(serverThat({ status: 'ok' }).client)).toEqual({ ready: true, errors: {} })
  await expect(isAlive(serverThat({ error: { code: 500 } }, 500).client)).rejects.toMatchObject({
    id: 'server',
  })
})

test('a server that is not ready says what is missing', async () => {
  const { client } = serverThat({ errors: { database: 'connection refused' } }, 503)
  expect(await isReady(client)).toEqual({ ready: false, errors: { database: 'connection refused' } })
})

test('names the address of the script that this kit never runs', () => {
  expect(webAuthnScriptUrl(serverThat({}).client)).toBe('http://kratos/.well-known/ory/webauthn.js')
})
