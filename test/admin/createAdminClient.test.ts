// @vitest-environment node
import { expect, test } from 'vitest'
import {
  type AdminClientOptions,
  createAdminClient,
  createIdentity,
  getIdentity,
  listSessions,
} from '../../src/admin/index.js'

const identity = { id: 'i1', schema_id: 'default', schema_url: '', traits: { email: 'ada@example.com' } }
const missingRoute = () =>
  new Response('404 page not found\n', { status: 404, headers: { 'content-type': 'text/plain' } })
const missingIdentity = () =>
  Response.json({ error: { code: 404, message: 'Unable to locate the resource' } }, { status: 404 })

/** An admin API that has its routes below `prefix` and nowhere else. */
const kratosAt = (
  prefix: string,
  options: Partial<AdminClientOptions> = {},
  answer: () => Response = () => Response.json(identity),
) => {
  const requests: Request[] = []
  const client = createAdminClient({
    baseUrl: 'http://kratos:4434',
    fetch: async (input, init) => {
      const request = new Request(input, init)
      requests.push(request)
      return `${new URL(request.url).pathname}/`.startsWith(`${prefix}/`) ? answer() : missingRoute()
    },
    ...options,
  })
  return { client, paths: () => requests.map(({ url }) => new URL(url).pathname), requests }
}

test('finds the routes of today at once', async () => {
  const { client, paths } = kratosAt('/admin')
  expect((await getIdentity(client, 'i1')).traits).toEqual({ email: 'ada@example.com' })
  expect([client.layout, ...paths()]).toEqual(['current', '/admin/identities/i1'])
})

test('finds the routes of v0.8 by the first call, also when it writes, and then stays with them', async () => {
  const { client, paths } = kratosAt('/identities')
  await createIdentity(client, { schema_id: 'default', traits: { email: 'ada@example.com' } })
  await getIdentity(client, 'i1')
  expect([client.layout, ...paths()]).toEqual(['v0.8', '/admin/identities', '/identities', '/identities/i1'])
})

test('learns the layout from an error of Kratos, too', async () => {
  const { client, paths } = kratosAt('/admin', {}, missingIdentity)
  await expect(getIdentity(client, 'nobody')).rejects.toMatchObject({ id: 'not_found' })
  expect([client.layout, ...paths()]).toEqual(['current', '/admin/identities/nobody'])
})

test('goes on looking while nobody knows the route', async () => {
  const { client, paths } = kratosAt('/nowhere')
  await expect(listSessions(client)).rejects.toMatchObject({
    id: 'not_found',
    operation: 'GET /admin/sessions',
  })
  expect([client.layout, ...paths()]).toEqual([undefined, '/admin/sessions', '/sessions'])
})

test('knows the old addresses of the Ory Network', async () => {
  const { client, paths } = kratosAt('/api/kratos/admin/identities', {
    baseUrl: 'https://ada.projects.oryapis.com/api/kratos/admin',
  })
  await getIdentity(client, 'i1')
  expect([client.layout, ...paths()]).toEqual(['v0.8', '/api/kratos/admin/identities/i1'])
})

test('tells who it is by a token that is asked for each time, or by a header, and never by a cookie', async () => {
  let count = 0
  const { client, requests } = kratosAt('/admin', {
    token: async () => `ory_at_${++count}`,
    headers: { 'x-gateway': 'open' },
  })
  await getIdentity(client, 'i1')
  await getIdentity(client, 'i1')
  expect(
    requests.map(({ headers, credentials }) => [
      headers.get('authorization'),
      headers.get('x-gateway'),
      credentials,
    ]),
  ).toEqual([
    ['Bearer ory_at_1', 'open', 'omit'],
    ['Bearer ory_at_2', 'open', 'omit'],
  ])
})

test('an id cannot lead to another route', async () => {
  const { client, paths } = kratosAt('/admin')
  await getIdentity(client, '../sessions?x')
  expect(paths()).toEqual(['/admin/identities/..%2Fsessions%3Fx'])
})
