// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { createEmulator } from '../../../src/emulator/index.js'
import { totp } from '../../conformance/player/totp.js'
import classic from '../../conformance/profiles/classic.json'
import { secretIn } from '../secretIn.js'
import { createVisitor } from '../visitor.js'

const password = 'Zebra-lamp-41-orbit'
const email = 'ada@example.com'
const ada = { traits: { email, name: { first: 'Ada' } }, password }
const nobody = '00000000-0000-4000-8000-000000000000'

function createServer() {
  const emulator = createEmulator({ config: classic, identities: [ada], now: '2026-01-01T00:00:00Z' })
  async function signIn() {
    const browser = createVisitor(emulator)
    await browser.open('login')
    await browser.submit({ method: 'password', identifier: email, password })
    return browser
  }
  const fetchJson = async (fetch: typeof globalThis.fetch, path: string, method = 'GET') => {
    const response = await fetch(path, { method, headers: { accept: 'application/json' } })
    const text = await response.text()
    const body: unknown = text === '' ? undefined : JSON.parse(text)
    return { status: response.status, headers: response.headers, body }
  }
  const admin = (path: string, method?: string) =>
    fetchJson(emulator.client(), `${emulator.adminUrl}/admin${path}`, method)
  return { emulator, signIn, admin, fetchJson }
}

/** Somebody who signed in from so many apps, and asks from the last of them. */
async function signInOften(times: number) {
  const server = createServer()
  const { emulator } = server
  const fetch = emulator.client()
  const open = async () => {
    const headers = { accept: 'application/json', 'content-type': 'application/json' }
    const flow = await fetch(`${emulator.publicUrl}/self-service/login/api`, { headers })
    const { ui } = (await flow.json()) as { ui: { action: string } }
    const body = JSON.stringify({ method: 'password', identifier: email, password })
    const answer = await emulator.client()(ui.action, { method: 'POST', headers, body })
    emulator.clock.advance(1000)
    return (await answer.json()) as { session_token: string; session: { id: string } }
  }
  const opened = []
  for (let time = 0; time < times; time += 1) opened.push(await open())
  const mine = opened.at(-1)
  const ask = async (path: string, method = 'GET') => {
    const headers = { 'x-session-token': mine?.session_token ?? '', accept: 'application/json' }
    const answer = await emulator.client()(`${emulator.publicUrl}${path}`, { method, headers })
    return { status: answer.status, headers: answer.headers, text: await answer.text() }
  }
  return { ...server, ask, ids: opened.map(({ session }) => session.id) }
}

function idsIn(text: string): string[] {
  return (JSON.parse(text) as { id: string }[]).map(({ id }) => id)
}

describe('the list of my other sessions', () => {
  test('comes in pages, the newest first', async () => {
    const { ask, ids } = await signInOften(4)
    const [first, second, third] = ids
    const page = await ask('/sessions?page=1&per_page=2')
    expect(idsIn(page.text)).toEqual([third, second])
    expect(page.headers.get('x-total-count')).toBe('3')
    expect(idsIn((await ask('/sessions?page=2&per_page=2')).text)).toEqual([first])
    expect(idsIn((await ask('/sessions?page=one&per_page=many')).text)).toHaveLength(3)
  })

  test('is shown only to whoever gave their second factor', async () => {
    const { emulator, signIn } = createServer()
    const first = await signIn()
    const settings = await first.open('settings')
    const code = await totp(secretIn(settings), emulator.clock.now())
    await first.submit({ method: 'totp', totp_code: code })
    const owing = await (await signIn()).visit(`${emulator.publicUrl}/sessions`)
    expect([owing.status, owing.body.error?.id]).toEqual([403, 'session_aal2_required'])
    expect((await first.visit(`${emulator.publicUrl}/sessions`)).status).toBe(200)
  })

  test('says that what is no id is none, and takes an unknown one for revoked', async () => {
    const { ask } = await signInOften(1)
    expect((await ask('/sessions/nonsense', 'DELETE')).status).toBe(400)
    expect((await ask(`/sessions/${nobody}`, 'DELETE')).status).toBe(204)
    expect((await ask('/sessions/whoami', 'DELETE')).status).toBe(200)
  })
})

test('whoever asks for their session as a token that nobody configured is told', async () => {
  const { emulator, signIn } = createServer()
  const browser = await signIn()
  const asked = await browser.visit(`${emulator.publicUrl}/sessions/whoami?tokenize_as=jwt`)
  expect([asked.status, asked.body.error?.id]).toEqual([400, undefined])
})

describe('an administrator', () => {
  test('who misspells a session, a filter or an expansion is told', async () => {
    const { admin } = createServer()
    for (const path of [
      '/sessions/nonsense',
      '/sessions?active=perhaps',
      '/sessions?expand=shoes',
      '/identities/nonsense/sessions',
      `/identities/${nobody}/sessions?active=perhaps`,
    ]) {
      expect([path, (await admin(path)).status]).toEqual([path, 400])
    }
    expect((await admin('/sessions/nonsense/extend', 'PATCH')).status).toBe(400)
    expect((await admin('/identities/nonsense/sessions', 'DELETE')).status).toBe(400)
  })

  test('finds no sessions of somebody unknown', async () => {
    const { admin } = createServer()
    expect(await admin(`/identities/${nobody}/sessions`)).toMatchObject({ status: 200, body: [] })
    expect((await admin(`/identities/${nobody}/sessions`, 'DELETE')).status).toBe(404)
  })

  test("sees whose somebody's sessions are", async () => {
    const { admin, ids } = await signInOften(2)
    const { body } = await admin('/sessions?expand=identity&active=1')
    const [newest] = body as { id: string; identity: { id: string } }[]
    expect(newest?.id).toBe(ids[1])
    const own = await admin(`/identities/${newest?.identity.id ?? ''}/sessions?page=1&per_page=1`)
    expect(own.body).toMatchObject([{ id: ids[1], identity: { traits: { email } }, devices: [{}] }])
    expect(own.headers.get('x-total-count')).toBe('2')
  })

  test('extends also a session that ended', async () => {
    const { admin, ids } = await signInOften(1)
    await admin(`/sessions/${ids[0] ?? ''}`, 'DELETE')
    const extended = await admin(`/sessions/${ids[0] ?? ''}/extend`, 'PATCH')
    expect(extended).toMatchObject({ status: 200, body: { active: false, devices: null } })
  })
})
