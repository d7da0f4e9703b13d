// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { createEmulator } from '../../../src/emulator/index.js'
import { bothGenerations } from '../bothGenerations.js'
import { createVisitor } from '../visitor.js'

const email = 'ada@example.com'
const password = 'Zebra-lamp-41-orbit'
const ada = { traits: { email, name: { first: 'Ada' } }, password }

describe.each(bothGenerations)('in $version', ({ version, config, identifier }) => {
  async function signedIn() {
    const emulator = createEmulator({ config, version, identities: [ada] })
    const browser = createVisitor(emulator)
    const waiting = await browser.open('login', 'return_to=http://localhost:4455/app')
    await browser.open('login')
    await browser.submit({ method: 'password', [identifier]: email, password })
    return { emulator, browser, waiting, settings: await browser.open('settings') }
  }

  test('a page that saves settings after its session ended leads to the login page, a program is told', async () => {
    const { emulator, settings } = await signedIn()
    const action = settings.body.ui?.action ?? ''
    const stranger = createVisitor(emulator)
    const headers = { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' }
    const page = await stranger.visit(action, { method: 'POST', headers, body: 'method=profile' })
    expect(page.url).toBe('http://localhost:4455/login')
    const told = await stranger.visit(action, { method: 'POST', body: '{"method":"profile"}' })
    expect([told.status, told.body.error?.id]).toEqual([401, undefined])
  })

  test('a login left open in another tab leads home once somebody is signed in', async () => {
    const { browser, waiting } = await signedIn()
    const headers = { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' }
    const init = { method: 'POST', headers, body: 'method=password' }
    expect((await browser.visit(waiting.body.ui?.action ?? '', init)).url).toBe('http://localhost:4455/')
  })

  test('who somebody is can be asked by any method that a proxy was sent', async () => {
    const { emulator, browser } = await signedIn()
    for (const method of ['POST', 'PUT', 'PATCH']) {
      const asked = await browser.visit(`${emulator.publicUrl}/sessions/whoami`, { method, body: '{}' })
      expect([method, asked.status]).toEqual([method, 200])
    }
  })
})
