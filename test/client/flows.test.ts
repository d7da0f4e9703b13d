import { expect, test } from 'vitest'
import {
  createFlow,
  createKratosClient,
  getSession,
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

test('says that nobody is signed in with null', async () => {
  const { client } = clientThat(() =>
    Response.json(
      { error: { code: 401, reason: 'No valid session credentials found in the request.' } },
      { status: 401 },
    ),
  )
  expect(await getSession(client)).toBeNull()
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
