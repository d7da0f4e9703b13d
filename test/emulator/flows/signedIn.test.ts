// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { createEmulator } from '../../../src/emulator/index.js'
import modern from '../../conformance/profiles/classic.json'
import classic from '../../conformance/profiles/v0.8/classic.json'

const password = 'Zebra-lamp-41-orbit'
const email = 'ada@example.com'
const ada = { traits: { email, name: { first: 'Ada' } }, password }
const json = { accept: 'application/json', 'content-type': 'application/json' }
const page = { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' }

describe.each([
  { version: 'v26', config: modern },
  { version: 'v0.8', config: classic },
] as const)('in $version', ({ version, config }) => {
  /** Asks with the session of somebody signed in, and follows no redirect. */
  async function signedIn() {
    const emulator = createEmulator({ config, version, identities: [ada] })
    const server = `${emulator.publicUrl}/self-service`
    const send = (path: string, init: RequestInit) => emulator.handle(new Request(`${server}${path}`, init))
    const opened = (await (await send('/login/api', { headers: json })).json()) as { id: string }
    const field = version === 'v26' ? 'identifier' : 'password_identifier'
    const body = JSON.stringify({ method: 'password', [field]: email, password })
    const answer = await send(`/login?flow=${opened.id}`, { method: 'POST', headers: json, body })
    const { session_token: token } = (await answer.json()) as { session_token: string }
    return async (path: string, init: RequestInit = {}) => {
      const headers = { ...page, ...(init.headers as object), 'x-session-token': token }
      const { status, headers: answered } = await send(path, { ...init, headers })
      return [status, answered.get('location')]
    }
  }

  test('whoever is signed in and opens a page for those who are not is sent home', async () => {
    const ask = await signedIn()
    const away = 'return_to=http://localhost:4455/app'
    expect(await ask(`/recovery/browser?${away}`)).toEqual([302, 'http://localhost:4455/'])
    const own = 'http://localhost:4433/self-service/settings/browser'
    expect(await ask(`/recovery/browser?return_to=${own}`)).toEqual([302, own])
    expect(await ask(`/registration/browser?${away}`)).toEqual([303, 'http://localhost:4455/'])
    expect(await ask(`/login/browser?${away}`)).toEqual([303, 'http://localhost:4455/app'])
  })

  test('whoever is signed in cannot register, whatever form they send', async () => {
    const ask = await signedIn()
    const post = { method: 'POST', body: 'method=password' }
    expect(await ask('/registration', post)).toEqual([302, 'http://localhost:4455/'])
    expect(await ask('/registration', { ...post, headers: json })).toEqual([400, null])
  })
})
