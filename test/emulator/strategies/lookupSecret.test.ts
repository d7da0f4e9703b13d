// @vitest-environment node
import { expect, test } from 'vitest'
import { createEmulator } from '../../../src/emulator/index.js'
import { at } from '../../conformance/player/json.js'
import { learn } from '../../conformance/player/learn.js'
import unified from '../../conformance/profiles/unified.json'
import { createVisitor } from '../visitor.js'

const email = 'ada@example.com'
const password = 'Zebra-lamp-41-orbit'
const ada = { traits: { email, name: { first: 'Ada' } }, password }

async function start() {
  const emulator = createEmulator({ config: unified, identities: [ada], now: '2026-01-01T00:00:00Z' })
  const browser = createVisitor(emulator)
  await browser.open('login')
  await browser.submit({ method: 'password', identifier: email, password })
  await browser.open('settings')
  return { emulator, browser }
}

async function withCodes() {
  const world = await start()
  const shown = await world.browser.submit({ lookup_secret_regenerate: true })
  const codes = learn(shown.body)
  await world.browser.submit({ lookup_secret_confirm: true })
  const visitor = createVisitor(world.emulator)
  await visitor.open('login')
  await visitor.submit({ method: 'password', identifier: email, password })
  return { ...world, visitor, codeAt: (index: number) => codes.get(`lookup${String(index)}`) }
}

test('a backup code opens the account once', async () => {
  const { visitor, codeAt } = await withCodes()
  await visitor.open('login', 'aal=aal2')
  const used = await visitor.submit({ method: 'lookup_secret', lookup_secret: codeAt(3) })
  expect(used.body).toMatchObject({ session: { authenticator_assurance_level: 'aal2' } })
  await visitor.open('login', 'aal=aal2&refresh=true')
  const again = await visitor.submit({ method: 'lookup_secret', lookup_secret: codeAt(3) })
  expect([again.status, again.messages, again.valueOf('lookup_secret')]).toEqual([400, [4000012], undefined])
  const other = await visitor.submit({ method: 'lookup_secret', lookup_secret: codeAt(4) })
  expect(other.status).toBe(200)
})

test('a code that nobody has is refused, and none at all is asked for', async () => {
  const { visitor } = await withCodes()
  await visitor.open('login', 'aal=aal2')
  const wrong = await visitor.submit({ method: 'lookup_secret', lookup_secret: 'abcd1234' })
  expect(wrong.messages).toEqual([4000016])
  const missing = await visitor.submit({ method: 'lookup_secret' })
  expect(missing.messagesAt('lookup_secret')).toEqual([4000002])
})

test('revealed codes tell which were used and when', async () => {
  const { browser, visitor, codeAt } = await withCodes()
  await visitor.open('login', 'aal=aal2')
  await visitor.submit({ method: 'lookup_secret', lookup_secret: codeAt(0) })
  const revealed = await browser.submit({ lookup_secret_reveal: true })
  const node = revealed.body.ui?.nodes?.find(({ attributes }) => attributes.id === 'lookup_secret_codes')
  const secrets = at(node, 'attributes', 'text', 'context', 'secrets')
  expect(at(secrets, '0')).toMatchObject({ id: 1050014, context: { used_at_unix: 1767225600 } })
  expect(at(secrets, '1')).toMatchObject({ id: 1050009 })
})

test('codes that were never confirmed are no second factor', async () => {
  const { emulator, browser } = await start()
  await browser.submit({ lookup_secret_regenerate: true })
  const visitor = createVisitor(emulator)
  await visitor.open('login')
  expect((await visitor.submit({ method: 'password', identifier: email, password })).status).toBe(200)
})

test('nothing can be confirmed or revealed before it was made', async () => {
  const { browser } = await start()
  expect((await browser.submit({ lookup_secret_confirm: true })).messages).toEqual([4000001])
  expect((await browser.submit({ lookup_secret_reveal: true })).messages).toEqual([4000001])
})
