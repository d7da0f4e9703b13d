// @vitest-environment node
import { describe, expect, expectTypeOf, test, vi } from 'vitest'
import {
  createFlow,
  createKratosClient,
  getFlow,
  getSession,
  isKratosError,
  KratosError,
  type KratosErrorId,
  listMySessions,
  submitFlow,
} from '../../src/client/index.js'
import { sentences } from '../../src/client/sentences.js'

const flow = { id: 'f1', ui: { action: 'https://kratos.test/self-service/login?flow=f1', nodes: [] } }
const secret = 'correct "horse" battery'
const payload = {
  method: 'password',
  identifier: 'ada@example.com',
  password: secret,
  nested: { code: '123456' },
}

const clientThat = (answer: (request: Request) => Response | Promise<Response>) =>
  createKratosClient({
    baseUrl: 'https://kratos.test',
    fetch: async (input, init) => answer(new Request(input, init)),
  })

/** What a submit is rejected with. */
const rejectionOf = async (
  answer: (request: Request) => Response | Promise<Response>,
): Promise<KratosError> => {
  const client = clientThat((request) => (request.method === 'GET' ? Response.json(flow) : answer(request)))
  const started = await createFlow(client, 'login')
  const error: unknown = await submitFlow(client, started, payload).catch((reason: unknown) => reason)
  if (!isKratosError(error)) throw new Error('expected a KratosError', { cause: error })
  return error
}

const page = (body: BodyInit | null, status = 200, headers: Record<string, string> = {}) =>
  new Response(body, { status, headers: { 'content-type': 'text/html', ...headers } })

const json = (body: BodyInit, status = 200, type = 'application/json') =>
  new Response(body, { status, headers: { 'content-type': type } })

const megabytes = (count: number): ReadableStream => {
  let left = count
  return new ReadableStream({
    pull(controller) {
      if (left-- > 0) controller.enqueue(new Uint8Array(2 ** 20).fill(32))
      else controller.close()
    },
  })
}

describe('an answer that is not what it should be is an error of its own', () => {
  test.each<[string, () => Response, KratosErrorId]>([
    ['nothing', () => json('', 200), 'unexpected_shape'],
    ['nothing, and 204', () => new Response(null, { status: 204 }), 'unexpected_shape'],
    ['a page of a proxy', () => page('<h1>Please log in to the Wi-Fi</h1>'), 'not_json'],
    ['a page of a firewall', () => page('<h1>Blocked</h1>', 403), 'not_json'],
    ['half of the JSON', () => json('{"session": {"id": "s1"'), 'not_json'],
    ['JSON of another shape', () => json('{"hello": "world"}'), 'unexpected_shape'],
    ['a list', () => json('[1, 2]'), 'unexpected_shape'],
    ['null', () => json('null'), 'unexpected_shape'],
    ['a number', () => json('42'), 'unexpected_shape'],
    ['40 MB', () => json(megabytes(40)), 'too_large'],
    ['a charset that does not exist', () => json('{}', 200, 'application/json; charset=klingon'), 'not_json'],
    [
      'UTF-16 that is called UTF-8',
      () => json(new Uint8Array([0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00])),
      'not_json',
    ],
    ['a route that does not exist', () => page('404 page not found', 404), 'not_found'],
    ['a page of an overloaded proxy', () => page('<h1>Too many</h1>', 429), 'rate_limited'],
    ['a page of a broken proxy', () => page('<h1>Bad gateway</h1>', 502), 'server'],
    ['an error without any words', () => json('{}', 418), 'bad_request'],
    [
      'an error of tomorrow',
      () => Response.json({ error: { id: 'session_too_nice' } }, { status: 403 }),
      'forbidden',
    ],
    ['a redirect that leads nowhere', () => json('{}', 422), 'bad_request'],
  ])('%s', async (_, answer, id) => {
    expect((await rejectionOf(answer)).id).toBe(id)
  })
})

test('reads JSON in another charset, if the server names it', async () => {
  const latin = new Uint8Array([
    ...new TextEncoder().encode('{"id":"f1","ui":{"action":"'),
    0xe9,
    ...new TextEncoder().encode('"}}'),
  ])
  const client = clientThat(() => json(latin, 200, 'application/json; charset="iso-8859-1"'))
  expect((await createFlow(client, 'login')).ui.action).toBe('é')
})

test('keeps the beginning of a page, without what was posted and without tokens', async () => {
  const body = `<p>${secret} ada@example.com 123456 ory_st_abcdef https://x.test/cb?code=hunter2</p>${'x'.repeat(500)}`
  const error = await rejectionOf(() => page(body))
  expect(error.excerpt).toBe(`<…>… "…" … …@….… … … https://….test/cb…</…>${'x'.repeat(500)}`.slice(0, 200))
})

test.each([
  [
    'as HTML',
    (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;'),
  ],
  ['as JSON', (text: string) => JSON.stringify(text)],
])('a page that repeats what was posted %s tells none of it', async (_, write) => {
  const client = clientThat((request) =>
    request.method === 'GET' ? Response.json(flow) : page(`<p>${write('password"hunter&<2 zebra')} is wrong`),
  )
  const started = await createFlow(client, 'login')
  const posted = { method: 'password', password: 'password"hunter&<2 zebra' }
  const error: unknown = await submitFlow(client, started, posted).catch((reason: unknown) => reason)
  expect(isKratosError(error) && error.excerpt).not.toMatch(/hunter|2|zebra/)
})

test('no error holds a secret, whatever the server repeats', async () => {
  const echo = JSON.stringify({
    error: { reason: `ory_st_1234567 at https://a.test/?token=${'t'.repeat(9)}`, code: 400 },
  })
  for (const answer of [() => page(`${secret} 123456`), () => json(echo, 400), () => page(secret, 502)]) {
    const error = await rejectionOf(answer)
    const everything = `${error.message} ${error.stack ?? ''} ${JSON.stringify(error)} ${JSON.stringify(error.cause)}`
    expect(everything).not.toMatch(/horse|123456|ory_st_1|ttttt/)
  }
})

test('a submit that the network loses is a network error with its cause', async () => {
  const cause = new TypeError('Failed to fetch')
  const error = await rejectionOf(() => {
    throw cause
  })
  expect([error.id, error.status, error.cause, error.operation]).toEqual([
    'network',
    undefined,
    cause,
    'POST /self-service/login',
  ])
})

test('says how long to wait, of seconds and of a date by the clock of the server', async () => {
  vi.useFakeTimers({ now: new Date('2026-11-23T08:00:00Z'), toFake: ['Date'] })
  const waits = await Promise.all(
    ['120', 'Mon, 23 Nov 2026 08:00:30 GMT', 'soon', '-5', ''].map(
      async (value) =>
        (await rejectionOf(() => page('', 429, value ? { 'retry-after': value } : {}))).retryAfter,
    ),
  )
  const wrongClock = await rejectionOf(() =>
    page('', 429, {
      date: 'Mon, 23 Nov 2026 10:00:00 GMT',
      'retry-after': 'Mon, 23 Nov 2026 10:00:30 GMT',
    }),
  )
  vi.useRealTimers()
  expect(wrongClock.retryAfter).toBe(30_000)
  expect(waits).toEqual([120_000, 30_000, undefined, undefined, undefined])
})

test('refuses an answer that came by a redirect from another origin', async () => {
  const elsewhere = () =>
    Object.defineProperties(Response.json({ session: { id: 's1' } }), {
      redirected: { value: true },
      url: { value: 'https://evil.test/self-service/login?token=x' },
    })
  const error = await rejectionOf(elsewhere)
  expect([error.id, error.redirectTo]).toEqual(['foreign_redirect', 'https://evil.test'])
})

test.each([
  '',
  'https://evil.test/',
  'https://evil.test/?to=/self-service/login',
  'javascript:alert(1)',
  '#/self-service/',
])('posts nothing to a form whose action is %j', async (action) => {
  const answer = vi.fn(() => Response.json({ ...flow, ui: { action } }))
  const client = clientThat(answer)
  const started = await createFlow(client, 'login')
  await expect(submitFlow(client, started, payload)).rejects.toMatchObject({ id: 'foreign_action' })
  expect(answer).toHaveBeenCalledTimes(1)
})

test('carries where to go, the flow to use, what to do next and whose account it is', async () => {
  const answers: [number, object, object][] = [
    [
      403,
      { error: { id: 'session_refresh_required' }, redirect_browser_to: 'https://a.test/login' },
      { redirectTo: 'https://a.test/login' },
    ],
    [
      403,
      {
        error: {
          id: 'session_verified_address_required',
          details: { continue_with: [{ action: 'show_verification_ui', flow: { id: 'v1' } }] },
        },
      },
      { continueWith: [{ action: 'show_verification_ui', flow: { id: 'v1' } }] },
    ],
    [
      401,
      { error: { reason: 'This account was disabled.', details: { identity_id: 'i1' } } },
      { id: 'identity_disabled', identityId: 'i1' },
    ],
  ]
  for (const [status, body, carried] of answers)
    expect(await rejectionOf(() => Response.json(body, { status }))).toMatchObject(carried)

  const client = clientThat(() =>
    Response.json({ error: { id: 'self_service_flow_expired' }, use_flow_id: 'f2' }, { status: 410 }),
  )
  await expect(getFlow(client, 'login', 'f1')).rejects.toMatchObject({
    id: 'self_service_flow_expired',
    flowId: 'f2',
  })
})

test('the words name the request, and for a lost cookie the likely causes', async () => {
  const error = await rejectionOf(() =>
    Response.json({ error: { id: 'security_csrf_violation' } }, { status: 403 }),
  )
  expect(error.message).toMatch(/^POST \/self-service\/login: .*SameSite.*domain.*CORS/)
})

test('every id has a sentence that ends as one', () => {
  const poor = Object.entries(sentences).filter(([, sentence]) => !/^\S.{30,}\.$/.test(sentence))
  expect(poor).toEqual([])
})

test('in production the words are few: the request, the id and what Kratos says', async () => {
  vi.stubEnv('NODE_ENV', 'production')
  const error = await rejectionOf(() =>
    Response.json(
      { error: { id: 'session_aal2_required', reason: 'A second factor is missing.' } },
      { status: 403 },
    ),
  )
  vi.unstubAllEnvs()
  expect(error.message).toBe('POST /self-service/login: session_aal2_required A second factor is missing.')
})

test('signed out is no error for the session, and one for the list of sessions', async () => {
  const client = clientThat(() => Response.json({ error: { code: 401 } }, { status: 401 }))
  expect(await getSession(client)).toBeNull()
  await expect(listMySessions(client)).rejects.toMatchObject({ id: 'session_inactive' })
})

test('an error is told from others by its class, and by its id', () => {
  const error: unknown = new KratosError('rate_limited', { retryAfter: 1000 })
  expect(error instanceof KratosError && error.id === 'rate_limited' && error.retryAfter).toBe(1000)
  expect([
    isKratosError(error),
    isKratosError(error, 'network', 'rate_limited'),
    isKratosError(error, 'network'),
  ]).toEqual([true, true, false])
  expect(isKratosError(new Error('rate_limited'))).toBe(false)
  expectTypeOf(isKratosError).guards.toExtend<KratosError>()
})
