// @vitest-environment node
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import {
  createFlow,
  createKratosClient,
  exchangeSessionToken,
  getSession,
  isKratosError,
  type KratosClientOptions,
  memoryTokenStore,
  submitFlow,
} from '../../src/client/index.js'

const session = { id: 's1', active: true, identity: { id: 'i1', traits: { email: 'ada@example.com' } } }
const flow = { id: 'f1', ui: { action: 'http://elsewhere/self-service/login?flow=f1', nodes: [] } }

/** A server that answers as told, call by call; the last answer stays. */
const clientOf = (
  answers: ((request: Request) => Response | Promise<Response>)[],
  options: Partial<KratosClientOptions> = {},
) => {
  const requests: Request[] = []
  const client = createKratosClient({
    baseUrl: 'https://kratos.test',
    fetch: async (input, init) => {
      const request = new Request(input, init)
      const answer = answers[Math.min(requests.length, answers.length - 1)]
      requests.push(request)
      request.signal.throwIfAborted()
      if (!answer) throw new TypeError('fetch failed')
      return answer(request)
    },
    ...options,
  })
  return { client, requests }
}

const signedIn = () => Response.json(session)
const down = (status: number) => () => new Response('<h1>Bad gateway</h1>', { status })
const broken = () => {
  throw new TypeError('fetch failed')
}
const silent = ({ signal }: Request) =>
  new Promise<Response>((_, reject) => {
    signal.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')))
  })

const idOf = (call: Promise<unknown>) =>
  call.then(
    () => 'fulfilled',
    (error: unknown) => (isKratosError(error) ? error.id : error),
  )

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('repeats a read twice after a broken connection, waiting longer each time', async () => {
  const { client, requests } = clientOf([broken, down(502), signedIn])
  const answer = getSession(client)
  await vi.runAllTimersAsync()
  expect((await answer)?.id).toBe('s1')
  expect(requests).toHaveLength(3)
})

test('gives up after the third try, with what the server said last', async () => {
  const { client, requests } = clientOf([down(502), down(503), down(504)])
  const answer = idOf(getSession(client))
  await vi.runAllTimersAsync()
  expect(await answer).toBe('server')
  expect(requests).toHaveLength(3)
})

test.each([400, 401, 403, 404, 409, 410, 422, 429, 500, 501])(
  'never repeats a read after %i',
  async (status) => {
    const { client, requests } = clientOf([() => Response.json({ error: { code: status } }, { status })])
    const answer = idOf(createFlow(client, 'login'))
    await vi.runAllTimersAsync()
    expect(await answer).not.toBe('fulfilled')
    expect(requests).toHaveLength(1)
  },
)

test.each([down(502), down(503), broken])('never repeats a submit', async (answer) => {
  const { client, requests } = clientOf([() => Response.json(flow), answer])
  const started = await createFlow(client, 'login')
  const outcome = idOf(submitFlow(client, started, { method: 'password' }))
  await vi.runAllTimersAsync()
  expect(['server', 'network']).toContain(await outcome)
  expect(requests).toHaveLength(2)
})

test('gives up when the time is over, also while a body trickles in', async () => {
  const trickle = ({ signal }: Request) =>
    new Response(
      new ReadableStream({
        start(controller) {
          signal.addEventListener('abort', () => controller.error(new DOMException('aborted', 'AbortError')))
        },
      }),
    )
  for (const answer of [silent, trickle]) {
    const { client } = clientOf([answer], { timeout: 5000 })
    const result = idOf(getSession(client))
    await vi.advanceTimersByTimeAsync(4999)
    const early = await Promise.race([result, Promise.resolve('waiting')])
    await vi.advanceTimersByTimeAsync(1)
    expect([early, await result]).toEqual(['waiting', 'timeout'])
  }
})

test('calls a request off with its signal', async () => {
  const { client, requests } = clientOf([silent])
  const controller = new AbortController()
  const answer = idOf(getSession(client, { signal: controller.signal }))
  await vi.advanceTimersByTimeAsync(10)
  controller.abort()
  expect(await answer).toBe('aborted')
  expect(requests[0]?.signal.aborted).toBe(true)
  expect(await idOf(getSession(client, { signal: controller.signal }))).toBe('aborted')
})

test('makes one request of identical reads at the same time, and another later', async () => {
  const { client, requests } = clientOf([signedIn], { share: true })
  const answers = await Promise.all([
    getSession(client),
    getSession(client),
    createFlow(client, 'login').catch(() => null),
  ])
  expect(answers.map((answer) => answer?.id)).toEqual(['s1', 's1', undefined])
  expect(requests).toHaveLength(2)
  await getSession(client)
  expect(requests).toHaveLength(3)
})

test('lets one of several callers leave, and stops when the last one has left', async () => {
  const { client, requests } = clientOf([silent, signedIn], { share: true })
  const [first, second] = [new AbortController(), new AbortController()]
  const answers = [first, second].map(({ signal }) => idOf(getSession(client, { signal })))
  await vi.advanceTimersByTimeAsync(10)
  first.abort()
  expect([await answers[0], requests[0]?.signal.aborted]).toEqual(['aborted', false])
  second.abort()
  expect([await answers[1], requests[0]?.signal.aborted]).toEqual(['aborted', true])
  expect((await getSession(client))?.id).toBe('s1')
})

test('shares nothing where there is no window: one client of a server may serve several people', async () => {
  const { client, requests } = clientOf([signedIn])
  await Promise.all([getSession(client), getSession(client)])
  expect(requests).toHaveLength(2)
})

test('sends the headers of the app, asking for them each time, and lets a hook add more', async () => {
  let count = 0
  const { client, requests } = clientOf([signedIn], {
    headers: async () => ({ 'x-tenant': `t${++count}` }),
    hooks: { beforeRequest: [(request) => request.headers.set('traceparent', '00-abc')] },
  })
  await getSession(client)
  await getSession(client)
  expect(
    requests.map(({ headers }) => [
      headers.get('x-tenant'),
      headers.get('traceparent'),
      headers.get('accept'),
    ]),
  ).toEqual([
    ['t1', '00-abc', 'application/json'],
    ['t2', '00-abc', 'application/json'],
  ])
})

test('knows how far ahead the clock of the server is', async () => {
  vi.setSystemTime('2026-11-23T08:00:00Z')
  const { client } = clientOf([
    () => Response.json(session, { headers: { date: 'Mon, 23 Nov 2026 08:05:00 GMT' } }),
    () => Response.json(session, { headers: { date: 'Mon, 23 Nov 2026 08:05:00 GMT, yesterday' } }),
  ])
  expect(client.clockSkew).toBe(0)
  await getSession(client)
  await getSession(client)
  expect(client.clockSkew).toBe(300_000)
})

test('finds Kratos below a path, with or without a slash at its end', async () => {
  const { client, requests } = clientOf([signedIn], {
    baseUrl: 'https://ada.projects.oryapis.com/api/kratos/public//',
  })
  await getSession(client, { tokenizeAs: 'jwt template' })
  expect(requests[0]?.url).toBe(
    'https://ada.projects.oryapis.com/api/kratos/public/sessions/whoami?tokenize_as=jwt+template',
  )
})

test('a native client keeps the token that a sign-in brings, sends it, and no cookies', async () => {
  const store = memoryTokenStore()
  const { client, requests } = clientOf(
    [() => Response.json(flow), () => Response.json({ session, session_token: 'ory_st_new' }), signedIn],
    { transport: 'native', sessionToken: store },
  )
  const started = await createFlow(client, 'login', { returnSessionTokenExchangeCode: true })
  const outcome = await submitFlow(client, started, {
    method: 'password',
    identifier: 'ada',
    password: 'secret',
  })
  await getSession(client)
  expect(outcome).toMatchObject({ outcome: 'completed', sessionToken: 'ory_st_new' })
  expect(await store.get()).toBe('ory_st_new')
  expect(
    requests.map(({ url, headers, credentials }) => [
      url.slice(19),
      headers.get('x-session-token'),
      credentials,
    ]),
  ).toEqual([
    ['/self-service/login/api?return_session_token_exchange_code=true', null, 'omit'],
    ['/self-service/login?flow=f1', null, 'omit'],
    ['/sessions/whoami', 'ory_st_new', 'omit'],
  ])
})

test('a native client keeps the token that comes as a next step, or for two codes', async () => {
  const store = memoryTokenStore('ory_st_old')
  const { client } = clientOf(
    [
      () => Response.json(flow),
      () =>
        Response.json({
          ...flow,
          state: 'passed_challenge',
          continue_with: [{ action: 'set_ory_session_token', ory_session_token: 'ory_st_recovered' }],
        }),
      () => Response.json({ session, session_token: 'ory_st_exchanged' }),
    ],
    { transport: 'native', sessionToken: store },
  )
  await submitFlow(client, await createFlow(client, 'recovery'), { code: '123456' })
  const recovered = await store.get()
  await exchangeSessionToken(client, { initCode: 'a', returnToCode: 'b' })
  expect([recovered, await store.get()]).toEqual(['ory_st_recovered', 'ory_st_exchanged'])
})

test('a browser client keeps no token, even where a server sends one', async () => {
  const store = memoryTokenStore()
  const { client } = clientOf(
    [() => Response.json(flow), () => Response.json({ session, session_token: 'ory_st_x' })],
    {
      sessionToken: store,
    },
  )
  await submitFlow(client, await createFlow(client, 'login'), {})
  expect(await store.get()).toBeUndefined()
})
