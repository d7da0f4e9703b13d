import { expect, test } from 'vitest'
import { createEmulator } from '../../src/emulator/index.js'
import basic from '../conformance/profiles/basic.json'

const ada = { traits: { email: 'ada@example.com', name: { first: 'Ada' } }, password: 'Zebra-lamp-41-orbit' }
const json = { accept: 'application/json', 'content-type': 'application/json' }

interface FlowBody {
  ui: {
    action: string
    nodes: { attributes: { name: string; value?: string } }[]
    messages?: { id: number }[]
  }
}

async function signIn(fetch: typeof globalThis.fetch, password: string): Promise<Response> {
  const response = await fetch('http://localhost:4433/self-service/login/browser', { headers: json })
  const { ui } = (await response.json()) as FlowBody
  const csrf_token = ui.nodes.find(({ attributes }) => attributes.name === 'csrf_token')?.attributes.value
  const body = JSON.stringify({ method: 'password', identifier: ada.traits.email, password, csrf_token })
  return fetch(ui.action, { method: 'POST', headers: json, body })
}

test('somebody who exists from the start signs in, and the cookie of that client alone says who it is', async () => {
  const emulator = createEmulator({ config: basic, identities: [ada] })
  expect((await signIn(emulator.fetch, ada.password)).status).toBe(200)
  const whoami = await emulator.fetch(`${emulator.publicUrl}/sessions/whoami`)
  expect(await whoami.json()).toMatchObject({ active: true, identity: { traits: ada.traits } })
  expect((await emulator.client()(`${emulator.publicUrl}/sessions/whoami`)).status).toBe(401)
})

test('a session tells the browser that it began in', async () => {
  const emulator = createEmulator({ config: basic, identities: [ada] })
  const browser = emulator.client({ userAgent: 'Lynx/2.9' })
  await signIn(browser, ada.password)
  const whoami = await browser(`${emulator.publicUrl}/sessions/whoami`)
  expect(await whoami.json()).toMatchObject({ devices: [{ user_agent: 'Lynx/2.9' }] })
})

test('a wrong password brings the form back with a message', async () => {
  const emulator = createEmulator({ config: basic, identities: [ada] })
  const response = await signIn(emulator.fetch, 'not her password')
  expect(response.status).toBe(400)
  const { ui } = (await response.json()) as FlowBody
  expect(ui.messages?.map(({ id }) => id)).toEqual([4000006])
})

test('a session ends when its lifespan is over', async () => {
  const emulator = createEmulator({ config: basic, identities: [ada], now: '2026-01-01T00:00:00Z' })
  await signIn(emulator.fetch, ada.password)
  emulator.clock.advance({ hours: 23 })
  expect((await emulator.fetch(`${emulator.publicUrl}/sessions/whoami`)).status).toBe(200)
  emulator.clock.advance({ hours: 1 })
  expect((await emulator.fetch(`${emulator.publicUrl}/sessions/whoami`)).status).toBe(401)
})

test('two emulators with the same seed and time make the same ids', async () => {
  const bodies = await Promise.all(
    [1, 2].map(async () => {
      const emulator = createEmulator({ config: basic, now: '2026-01-01T00:00:00Z', seed: 7 })
      const response = await emulator.fetch(`${emulator.publicUrl}/self-service/login/api`, { headers: json })
      return response.text()
    }),
  )
  expect(bodies[0]).toBe(bodies[1])
})

test('a configuration with a wrong value is refused with its path and what was expected', () => {
  const config = { ...basic, session: { lifespan: 'a day', whoami: { required_aal: 'aal9' } } }
  expect(() => createEmulator({ config })).toThrow(
    /session\.lifespan: expected a duration.*\n.*session\.whoami\.required_aal: expected one of aal1/,
  )
})

test('keys without a meaning for self-service are accepted and listed', () => {
  expect(createEmulator({ config: basic }).ignoredConfig).toContain('hashers.bcrypt')
})

test('a path to return to is one of the site that people return to by default; other sites are refused', async () => {
  const { fetch, publicUrl } = createEmulator({ config: basic })
  const start = (returnTo: string) =>
    fetch(`${publicUrl}/self-service/login/browser?return_to=${encodeURIComponent(returnTo)}`, {
      headers: json,
    })
  expect((await start('/welcome')).status).toBe(200)
  expect((await start('//elsewhere.example.com/welcome')).status).toBe(400)
})
