import { expect, test } from 'vitest'
import {
  createFlow,
  createKratosClient,
  type FlowKind,
  isKratosError,
  submitFlow,
} from '../../src/client/index.js'

const flow = {
  id: 'f1',
  type: 'browser',
  ui: { action: 'http://elsewhere:4433/self-service/login?flow=f1', method: 'POST', nodes: null },
}

const clientThat = (answer: (request: Request) => Response | Promise<Response>) => {
  const requests: Request[] = []
  const client = createKratosClient({
    baseUrl: 'https://kratos.test/',
    fetch: async (input, init) => {
      const request = new Request(input, init)
      requests.push(request.clone())
      return answer(request)
    },
  })
  return { client, requests }
}

test('posts to the base URL whatever origin the server names in the form', async () => {
  const { client, requests } = clientThat(({ method }) =>
    Response.json(flow, { status: method === 'GET' ? 200 : 400 }),
  )
  const started = await createFlow(client, 'login', { returnTo: '/app', refresh: true })
  const outcome = await submitFlow(client, started, {
    method: 'password',
    identifier: 'ada',
    password: 'wrong',
  })
  expect(outcome).toEqual({ outcome: 'updated', flow: started })
  expect(requests.map(({ method, url }) => `${method} ${url}`)).toEqual([
    'GET https://kratos.test/self-service/login/browser?return_to=%2Fapp&refresh=true',
    'POST https://kratos.test/self-service/login?flow=f1',
  ])
  expect(await requests[1]?.json()).toEqual({ method: 'password', identifier: 'ada', password: 'wrong' })
  expect(requests.map(({ credentials }) => credentials)).toEqual(['include', 'include'])
})

const submitted = async (kind: FlowKind, body: unknown, status: number) => {
  const own = { ...flow, ui: { ...flow.ui, action: `/self-service/${kind}?flow=f1` } }
  const { client } = clientThat(({ method }) =>
    method === 'GET' ? Response.json(own) : Response.json(body, { status }),
  )
  return submitFlow(client, await createFlow(client, kind), {})
}

test('a sign-up whose address is taken comes back as a sign-in that links the two', async () => {
  const login = { ...flow, id: 'f2', ui: { ...flow.ui, action: 'https://a.test/self-service/login?flow=f2' } }
  const outcome = await submitted('registration', login, 400)
  expect(outcome).toMatchObject({ outcome: 'replaced', flowId: 'f2', flow: { kind: 'login', id: 'f2' } })
})

test('a flow that expired is replaced by the one that the server made, or by none', async () => {
  const error = { id: 'self_service_flow_expired', code: 410 }
  expect(await submitted('login', { error, use_flow_id: 'f2' }, 410)).toEqual({
    outcome: 'replaced',
    flowId: 'f2',
  })
  expect(await submitted('verification', { error }, 410)).toEqual({ outcome: 'replaced', flowId: undefined })
})

test('a sign-in that still lacks its second factor has a session without an identity (v0.8, and native apps)', async () => {
  const outcome = await submitted('login', { session: { id: 's1', active: true, identity: null } }, 200)
  expect(outcome).toMatchObject({
    outcome: 'completed',
    session: { id: 's1', identity: null },
    continueWith: [],
  })
})

test('a changed address that waits for its code is over for this form: what to do next comes along', async () => {
  const next = [{ action: 'show_verification_ui', flow: { id: 'v1', verifiable_address: 'new@example.com' } }]
  const outcome = await submitted('settings', { ...flow, state: 'show_form', continue_with: next }, 200)
  expect(outcome).toMatchObject({ outcome: 'completed', continueWith: next, flow: { state: 'show_form' } })
})

test('hands on a next step that nobody knows yet, and leaves out what is none', async () => {
  const steps = [{ action: 'show_pin_entry_ui', data: { enc: 'x' } }, null, 'nonsense', {}]
  const outcome = await submitted('login', { session: { id: 's1' }, continue_with: steps }, 200)
  expect(outcome).toMatchObject({ continueWith: [steps[0]] })
})

test('refuses to post a form that leads out of the self-service', async () => {
  const { client, requests } = clientThat(() =>
    Response.json({ ...flow, ui: { action: 'https://evil.test/x' } }),
  )
  const started = await createFlow(client, 'login')
  const error: unknown = await submitFlow(client, started, {}).catch((reason: unknown) => reason)
  expect(isKratosError(error, 'foreign_action')).toBe(true)
  expect(requests).toHaveLength(1)
})
