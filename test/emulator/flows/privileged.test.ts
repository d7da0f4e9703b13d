// @vitest-environment node
import { expect, test } from 'vitest'
import { createEmulator } from '../../../src/emulator/index.js'
import unified from '../../conformance/profiles/unified.json'
import { createVisitor } from '../visitor.js'

const email = 'ada@example.com'
const password = 'Zebra-lamp-41-orbit'
const newPassword = 'Quiet-harbor-93-violet'
const ada = { traits: { email, name: { first: 'Ada' } }, password }

async function signIn(browser: ReturnType<typeof createVisitor>, secret = password, query = '') {
  await browser.open('login', query)
  return browser.submit({ method: 'password', identifier: email, password: secret })
}

test('a change that was parked is made when the browser comes back from confirming', async () => {
  const emulator = createEmulator({ config: unified, identities: [ada], now: '2026-01-01T00:00:00Z' })
  const browser = createVisitor(emulator)
  await signIn(browser)
  const { body } = await browser.open('settings')
  emulator.clock.advance({ minutes: 61 })
  const settings = await browser.open('settings')
  const refused = await browser.submit({ method: 'password', password: newPassword })
  expect([refused.status, refused.body.error?.id]).toEqual([403, 'session_refresh_required'])
  expect(body.id).not.toBe(settings.body.id)

  await signIn(browser, password, 'refresh=true')
  const page = await browser.follow(
    `${emulator.publicUrl}/self-service/settings?flow=${settings.body.id ?? ''}`,
  )
  expect(page.url).toBe(`http://localhost:4455/settings?flow=${settings.body.id ?? ''}`)
  expect((await signIn(createVisitor(emulator), newPassword)).status).toBe(200)
})

test('nothing is parked for longer than a quarter of an hour', async () => {
  const emulator = createEmulator({ config: unified, identities: [ada], now: '2026-01-01T00:00:00Z' })
  const browser = createVisitor(emulator)
  await signIn(browser)
  emulator.clock.advance({ minutes: 61 })
  const settings = await browser.open('settings')
  await browser.submit({ method: 'password', password: newPassword })
  emulator.clock.advance({ minutes: 16 })
  await signIn(browser, password, 'refresh=true')
  await browser.follow(`${emulator.publicUrl}/self-service/settings?flow=${settings.body.id ?? ''}`)
  expect((await signIn(createVisitor(emulator), newPassword)).status).toBe(400)
})
