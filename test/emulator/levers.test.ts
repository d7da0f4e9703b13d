import { expect, test, vi } from 'vitest'
import { createEmulator, type EmulatorFault } from '../../src/emulator/index.js'
import basic from '../conformance/profiles/basic.json'

const ada = { traits: { email: 'ada@example.com', name: { first: 'Ada' } }, password: 'Zebra-lamp-41-orbit' }
const headers = { accept: 'application/json', 'content-type': 'application/json' }

function start() {
  const emulator = createEmulator({ config: basic, identities: [ada], now: '2026-01-01T00:00:00Z', seed: 5 })
  const { fetch, publicUrl } = emulator
  const open = (type = 'api') => fetch(`${publicUrl}/self-service/login/${type}`, { headers })
  async function signIn(): Promise<Response> {
    const { ui } = (await (await open()).json()) as { ui: { action: string } }
    const body = JSON.stringify({ method: 'password', identifier: ada.traits.email, password: ada.password })
    return fetch(ui.action, { method: 'POST', headers, body })
  }
  return { emulator, open, signIn }
}

test('a rate limit meets the requests of its path as often as it says, and tells when to come back', async () => {
  const { emulator, open } = start()
  emulator.faults.add({ kind: 'rate limit', path: '/self-service/login', retryAfter: 30, times: 1 })
  const limited = await open()
  expect([limited.status, limited.headers.get('retry-after')]).toEqual([429, '30'])
  expect((await open()).status).toBe(200)
})

test('offline, no request arrives until the fault is switched off', async () => {
  const { emulator, open } = start()
  const comeBack = emulator.faults.add({ kind: 'offline' })
  await expect(open()).rejects.toThrow(TypeError)
  comeBack()
  expect((await open()).status).toBe(200)
})

test('a broken server answers with its envelope, a proxy with a page, a broken connection with half of the JSON', async () => {
  const { emulator, open } = start()
  emulator.faults.add({ kind: 'server error', status: 503, times: 1 })
  emulator.faults.add({ kind: 'html', after: 1, times: 1 })
  emulator.faults.add({ kind: 'truncated body', after: 2, times: 1 })
  const [broken, page, half] = [await open(), await open(), await open()]
  expect(await broken.json()).toMatchObject({ error: { code: 503, status: 'Service Unavailable' } })
  expect(page.headers.get('content-type')).toMatch('text/html')
  await expect(half.json()).rejects.toThrow(SyntaxError)
})

test('a browser that lost its CSRF cookie is refused', async () => {
  const { emulator, open } = start()
  emulator.faults.add({ kind: 'lost csrf cookie', method: 'POST' })
  const { ui } = (await (await open('browser')).json()) as { ui: { action: string } }
  const response = await emulator.fetch(ui.action, { method: 'POST', headers, body: '{"method":"password"}' })
  expect(await response.json()).toMatchObject({ error: { id: 'security_csrf_violation' } })
})

test('a late answer comes when its time is over, or never to somebody who gave up', async () => {
  vi.useFakeTimers()
  const { emulator, open } = start()
  emulator.faults.add({ kind: 'latency', milliseconds: 5000 })
  const response = open()
  await vi.advanceTimersByTimeAsync(5000)
  vi.useRealTimers()
  expect((await response).status).toBe(200)
  const signal = AbortSignal.abort()
  await expect(emulator.fetch(`${emulator.publicUrl}/sessions/whoami`, { signal })).rejects.toThrow('aborted')
})

test('faults by chance are the same in every run with one seed', async () => {
  const runs: number[][] = []
  for (const fault of [1, 2].map((): EmulatorFault => ({ kind: 'server error', probability: 0.5 }))) {
    const { emulator, open } = start()
    emulator.faults.add(fault)
    const statuses: number[] = []
    for (let round = 0; round < 20; round += 1) statuses.push((await open()).status)
    runs.push(statuses)
  }
  expect(runs[0]).toEqual(runs[1])
  expect(new Set(runs[0])).toEqual(new Set([200, 500]))
})

test('the emulator goes back to a snapshot, and by a reset to its start', async () => {
  const { emulator, signIn } = start()
  await signIn()
  const signedIn = await emulator.snapshot()
  const [session] = await emulator.sessions.list()
  await emulator.sessions.end(session?.id ?? '')
  expect(await emulator.sessions.list()).toMatchObject([{ active: false }])
  await emulator.restore(signedIn)
  expect(await emulator.sessions.list()).toMatchObject([{ active: true, methods: ['password'] }])
  await emulator.reset()
  expect(await emulator.sessions.list()).toEqual([])
  expect(await emulator.identities.list()).toMatchObject([{ traits: ada.traits }])
  expect(emulator.log).toEqual([])
})

test('people come and go without the admin API', async () => {
  const { emulator } = start()
  const grace = await emulator.identities.add({
    traits: { email: 'grace@example.com', name: { first: 'Grace' } },
  })
  expect(await emulator.identities.find(grace.id)).toEqual(grace)
  await expect(emulator.identities.add({ traits: { email: 'nobody' } })).rejects.toThrow('email')
  expect(await emulator.identities.remove(grace.id)).toBe(true)
  expect(await emulator.identities.find(grace.id)).toBeUndefined()
})

test('the log tells what was asked and answered, and no secret', async () => {
  const { emulator, signIn } = start()
  await signIn()
  expect(emulator.log.at(-1)).toMatchObject({
    method: 'POST',
    sent: { method: 'password', identifier: ada.traits.email, password: '***' },
    status: 200,
  })
  expect(JSON.stringify(emulator.log)).not.toContain(ada.password)
})
