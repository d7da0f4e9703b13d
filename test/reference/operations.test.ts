// @vitest-environment node
import { describe, expect, test, vi } from 'vitest'
import * as admin from '../../src/admin/index.js'
import * as client from '../../src/client/index.js'
import { type Clients, type Operation, operations } from './operations.js'
import old from './operations-v0.8.json' with { type: 'json' }
import today from './operations-v26.2.0.json' with { type: 'json' }

/** What an operation sends, to a server that never answers as hoped. */
const sentBy = async ({ call }: Operation, layout: admin.AdminLayout): Promise<string[]> => {
  const sent: string[] = []
  const fetch = async (input: RequestInfo | URL, init?: RequestInit) => {
    const { method, url } = new Request(input, init)
    sent.push(`${method} ${decodeURIComponent(new URL(url).pathname)}`)
    return /logout\/browser/.test(url)
      ? Response.json({ logout_url: '/self-service/logout?token=t', logout_token: 't' })
      : Response.json({}, { status: 400 })
  }
  vi.stubGlobal('fetch', fetch)
  const options = { baseUrl: 'https://kratos.test', fetch }
  const clients: Clients = {
    browser: client.createKratosClient(options),
    native: client.createKratosClient({
      ...options,
      transport: 'native',
      sessionToken: client.memoryTokenStore('t'),
    }),
    admin: admin.createAdminClient({ ...options, layout }),
  }
  await Promise.resolve(call(clients)).catch(() => undefined)
  vi.unstubAllGlobals()
  return sent
}

const exports: Readonly<Record<Operation['entry'], object>> = {
  'kratos-kit/client': client,
  'kratos-kit/admin': admin,
}

describe.each([
  {
    generation: 'v0.8',
    described: old,
    count: 38,
    layout: 'v0.8' as const,
    idOf: (one: Operation) => one.old,
  },
  {
    generation: 'v26.2.0',
    described: today,
    count: 56,
    layout: 'current' as const,
    idOf: (one: Operation) => one.today,
  },
])('every operation of $generation', ({ described, count, layout, idOf }) => {
  test('is in its description once', () => {
    expect(new Set(described.map(([id]) => id)).size).toBe(count)
  })

  test.each(described)('%s is %s %s', async (id, method, path) => {
    const operation = operations.find((one) => idOf(one) === id)
    if (!operation) throw new Error(`this kit has no function for ${id}`)
    expect(await sentBy(operation, layout)).toContain(`${method} ${path}`)
    expect(exports[operation.entry]).toHaveProperty(operation.name, expect.any(Function))
  })
})

test('no operation is made up', () => {
  const described = new Set([...old, ...today].map(([id]) => id))
  const madeUp = operations
    .flatMap((one) => [one.today, one.old ?? one.today])
    .filter((id) => !described.has(id))
  expect(madeUp).toEqual([])
})
