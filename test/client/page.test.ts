// @vitest-environment node
import { expect, test } from 'vitest'
import { createAdminClient, listIdentities } from '../../src/admin/index.js'
import { createKratosClient, listIdentitySchemas } from '../../src/client/index.js'

const pageOf = (headers: Record<string, string>, body: unknown = []) => {
  const requests: string[] = []
  const fetch = async (input: RequestInfo | URL) => {
    requests.push(new Request(input).url)
    return Response.json(body, { headers })
  }
  return { fetch, requests }
}

test('leads on to the next page by its token, keeping the filters', async () => {
  const link =
    '</admin/identities?page_size=2&page_token=00>; rel="first",</admin/identities?page_size=2&page_token=6b%2F9>; rel="next"'
  const { fetch, requests } = pageOf({ link }, [{ id: 'i1', traits: {} }, 'nonsense', null])
  const admin = createAdminClient({ baseUrl: 'http://kratos:4434', fetch, layout: 'current' })
  const filters = { ids: ['a', 'b'], includeCredential: ['password', 'totp'] }
  const page = await listIdentities(admin, { ...filters, pageSize: 2 })
  await listIdentities(admin, { ...filters, ...page.next })
  expect(page.items.map(({ id }) => id)).toEqual(['i1'])
  expect(requests).toEqual([
    'http://kratos:4434/admin/identities?ids=a&ids=b&include_credential=password&include_credential=totp&page_size=2',
    'http://kratos:4434/admin/identities?ids=a&ids=b&include_credential=password&include_credential=totp&page_size=2&page_token=6b%2F9',
  ])
})

test('leads on by number in v0.8, and counts', async () => {
  const link =
    '<http://kratos:4434/identities?page=1&per_page=100>; rel="next",<http://kratos:4434/identities?page=3&per_page=100>; rel="last"'
  const { fetch } = pageOf({ link, 'x-total-count': '342' })
  const admin = createAdminClient({ baseUrl: 'http://kratos:4434', fetch, layout: 'v0.8' })
  expect(await listIdentities(admin)).toEqual({ items: [], next: { page: 1, perPage: 100 }, total: 342 })
})

test('ends where the server names no further page', async () => {
  const { fetch } = pageOf({ link: '</schemas?page=0>; rel="first"' }, [
    { id: 'default', schema: { type: 'object' } },
  ])
  const client = createKratosClient({ baseUrl: 'http://kratos:4433', fetch })
  expect(await listIdentitySchemas(client, { perPage: 1 })).toEqual({
    items: [{ id: 'default', schema: { type: 'object' } }],
  })
})
