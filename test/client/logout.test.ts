// @vitest-environment node
import { expect, test } from 'vitest'
import { createKratosClient, logout, memoryTokenStore } from '../../src/client/index.js'
import type { RecordedResponse, RequestStep } from '../conformance/player/recording.js'
import { createRecordedServer } from './recorded/createRecordedServer.js'
import { recording } from './recorded/recordings.js'

const generations = ['v0.8.2', 'v26.2.0']

/** The recorded answers to the named requests of a scenario. */
const answersOf = (name: string, ...requests: string[]): RecordedResponse[] => {
  const steps = recording(name).steps.filter((step): step is RequestStep => step.do === 'request')
  return requests.map((request) => {
    const step = steps.find((candidate) => candidate.name === request)
    if (!step) throw new Error(`${name} has no ${request}`)
    return step.response
  })
}

test.each(generations)(
  'signs a browser out of %s, at its own address whatever the server says',
  async (generation) => {
    const server = createRecordedServer(
      ...answersOf(`${generation}/basic/session/logout.browser`, 'logout url', 'logout'),
    )
    const client = createKratosClient({ baseUrl: 'https://kratos.test', fetch: server.fetch })
    await logout(client, { returnTo: '/bye' })
    expect(server.requests.map(({ method, target }) => `${method} ${target}`)).toEqual([
      'GET /self-service/logout/browser?return_to=/bye',
      'GET /self-service/logout?token=secret',
    ])
  },
)

test.each(generations)(
  'has nothing to do in a browser where nobody is signed in (%s)',
  async (generation) => {
    const server = createRecordedServer(
      ...answersOf(`${generation}/basic/session/logout.browser`, 'logout url, signed out'),
    )
    const client = createKratosClient({ baseUrl: 'https://kratos.test', fetch: server.fetch })
    await logout(client)
    expect(server.requests).toHaveLength(1)
  },
)

test.each(generations)('has signed out where another tab was faster (%s)', async (generation) => {
  const server = createRecordedServer(
    ...answersOf(`${generation}/basic/session/logout.browser`, 'logout url', 'logout url, signed out'),
  )
  const client = createKratosClient({ baseUrl: 'https://kratos.test', fetch: server.fetch })
  await logout(client)
  expect(server.requests).toHaveLength(2)
})

test.each(generations)('says so when signing out fails (%s)', async (generation) => {
  const server = createRecordedServer(
    ...answersOf(`${generation}/basic/session/logout.browser`, 'logout url', 'logout with a wrong token'),
  )
  const client = createKratosClient({ baseUrl: 'https://kratos.test', fetch: server.fetch })
  await expect(logout(client)).rejects.toMatchObject({ id: 'forbidden', status: 403 })
})

test.each(generations)('signs a native app out of %s and forgets its token', async (generation) => {
  const server = createRecordedServer(...answersOf(`${generation}/basic/session/logout.api`, 'logout'))
  const sessionToken = memoryTokenStore('ory_st_mine')
  const client = createKratosClient({
    baseUrl: 'https://kratos.test',
    fetch: server.fetch,
    transport: 'native',
    sessionToken,
  })
  await logout(client)
  expect(server.requests[0]).toMatchObject({
    method: 'DELETE',
    target: '/self-service/logout/api',
    body: { session_token: 'ory_st_mine' },
  })
  expect(await sessionToken.get()).toBeUndefined()
})

test.each(generations)('forgets a token that the server does not know any more (%s)', async (generation) => {
  const server = createRecordedServer(...answersOf(`${generation}/basic/session/logout.api`, 'unknown token'))
  const sessionToken = memoryTokenStore('ory_st_old')
  const client = createKratosClient({
    baseUrl: 'https://kratos.test',
    fetch: server.fetch,
    transport: 'native',
    sessionToken,
  })
  await logout(client)
  expect(await sessionToken.get()).toBeUndefined()
})

test('keeps the token of a native app when the network fails, so that it can try again', async () => {
  const sessionToken = memoryTokenStore('ory_st_mine')
  const server = createRecordedServer()
  const client = createKratosClient({
    baseUrl: 'https://kratos.test',
    fetch: server.fetch,
    transport: 'native',
    sessionToken,
  })
  await expect(logout(client)).rejects.toMatchObject({ id: 'network' })
  expect(await sessionToken.get()).toBe('ory_st_mine')
})
