// @vitest-environment node
import { expect, test } from 'vitest'
import {
  createFlow,
  createKratosClient,
  forwardCookies,
  getSession,
  submitFlow,
} from '../../src/client/index.js'

const flow = (id: string) => ({
  id,
  ui: { action: `https://auth.example.com/self-service/recovery?flow=${id}`, nodes: [] },
})

const answer = (body: unknown, setCookies: string[] = [], init: ResponseInit = {}) => {
  const response = body === null ? new Response(null, init) : Response.json(body, init)
  for (const line of setCookies) response.headers.append('set-cookie', line)
  return response
}

/** A Kratos that answers in turn and notes the cookies that it was sent. */
const serverOf = (...answers: Response[]) => {
  const seen: string[] = []
  const fetch = async (input: RequestInfo | URL, init?: RequestInit) => {
    const request = new Request(input, init)
    seen.push(
      `${request.method} ${request.url} ${request.headers.get('cookie')} ${await request.text()}`.trim(),
    )
    return answers.shift() ?? answer({ error: { code: 500 } }, [], { status: 500 })
  }
  return { fetch, seen }
}

test('sends the cookies of the browser on, and hands back every cookie, unmerged and in order', async () => {
  const lines = [
    'csrf_token_1=abc; Path=/; Expires=Mon, 23 Nov 2099 08:00:00 GMT; HttpOnly; SameSite=Lax',
    'ory_kratos_continuity=; Path=/; Max-Age=0',
    'csrf_token_1=def; Path=/',
  ]
  const { fetch, seen } = serverOf(answer(flow('f1'), lines))
  const cookies = forwardCookies('theme=dark; ory_kratos_continuity=old', fetch)
  await createFlow(createKratosClient({ baseUrl: 'http://kratos:4433', fetch: cookies.fetch }), 'recovery')
  expect(seen).toEqual([
    'GET http://kratos:4433/self-service/recovery/browser theme=dark; ory_kratos_continuity=old',
  ])
  expect(cookies.setCookies).toEqual(lines)
})

test('sends a cookie that Kratos has just set with the next call, and none that it took back', async () => {
  const { fetch, seen } = serverOf(
    answer(flow('f1'), ['csrf_token_1=abc; Path=/', 'stale=; Expires=Thu, 01 Jan 1970 00:00:00 GMT']),
    answer(flow('f1'), [], { status: 400 }),
    answer({ id: 's1' }),
  )
  const cookies = forwardCookies('stale=1', fetch)
  const client = createKratosClient({ baseUrl: 'http://kratos:4433', fetch: cookies.fetch })
  await submitFlow(client, await createFlow(client, 'recovery'), { method: 'code' })
  await getSession(client)
  expect(seen.slice(1)).toEqual([
    'POST http://kratos:4433/self-service/recovery?flow=f1 csrf_token_1=abc {"method":"code"}',
    'GET http://kratos:4433/sessions/whoami csrf_token_1=abc',
  ])
})

test('follows the redirect of an expired flow by hand, at its own address and without losing cookies', async () => {
  const location = 'https://auth.example.com/self-service/recovery/flows?id=f2'
  const { fetch, seen } = serverOf(
    answer(flow('f1')),
    answer(null, ['csrf_token_1=first'], { status: 303, headers: { location } }),
    answer(flow('f2'), ['csrf_token_1=second']),
  )
  const cookies = forwardCookies(null, fetch)
  const client = createKratosClient({ baseUrl: 'http://kratos:4433', fetch: cookies.fetch })
  const outcome = await submitFlow(client, await createFlow(client, 'recovery'), { method: 'code' })
  expect(outcome).toMatchObject({ outcome: 'replaced', flowId: 'f2', flow: { kind: 'recovery', id: 'f2' } })
  expect(seen[2]).toBe('GET http://kratos:4433/self-service/recovery/flows?id=f2 csrf_token_1=first')
  expect(cookies.setCookies).toEqual(['csrf_token_1=first', 'csrf_token_1=second'])
})

test('repeats a submit with its body after 307, and never at another origin', async () => {
  const { fetch, seen } = serverOf(
    answer(flow('f1')),
    answer(null, [], { status: 307, headers: { location: '/v2/self-service/recovery?flow=f1' } }),
    answer(null, [], { status: 307, headers: { location: 'https://evil.test/steal' } }),
  )
  const client = createKratosClient({
    baseUrl: 'http://kratos:4433',
    fetch: forwardCookies('a=b', fetch).fetch,
  })
  await expect(submitFlow(client, await createFlow(client, 'recovery'), { secret: 1 })).rejects.toMatchObject(
    {
      name: 'KratosError',
      status: 307,
    },
  )
  expect(seen.slice(1)).toEqual([
    'POST http://kratos:4433/self-service/recovery?flow=f1 a=b {"secret":1}',
    'POST http://kratos:4433/v2/self-service/recovery?flow=f1 a=b {"secret":1}',
  ])
})

test('gives up on a server that redirects in circles', async () => {
  const circle = () => answer(null, [], { status: 302, headers: { location: '/sessions/whoami' } })
  const { fetch, seen } = serverOf(...Array.from({ length: 100 }, circle))
  const client = createKratosClient({
    baseUrl: 'http://kratos:4433',
    fetch: forwardCookies('a=b', fetch).fetch,
  })
  await expect(getSession(client)).rejects.toMatchObject({ name: 'KratosError', status: 302 })
  expect(seen).toHaveLength(21)
})
