// @vitest-environment node
import { expect, test } from 'vitest'
import { createEmulator } from '../../../src/emulator/index.js'
import { totp } from '../../conformance/player/totp.js'
import unified from '../../conformance/profiles/unified.json'
import { secretIn } from '../secretIn.js'
import { createVisitor } from '../visitor.js'

const email = 'ada@example.com'
const password = 'Zebra-lamp-41-orbit'
const ada = { traits: { email, name: { first: 'Ada' } }, password }

test.each([
  ['recovery', 'browser'],
  ['recovery', 'api'],
  ['verification', 'browser'],
  ['verification', 'api'],
] as const)('a %s by a method that sends no mail is refused at the method (%s)', async (flow, type) => {
  const client = createVisitor(createEmulator({ config: unified, identities: [ada] }), type)
  await client.open(flow)
  const refused = await client.submit({ method: 'carrier-pigeon', email })
  expect([refused.status, refused.messages, refused.messagesAt('method')]).toEqual([400, [], [4000001]])
  await client.open(flow)
  const nameless = await client.submit({ email })
  expect(nameless.messages).toEqual([flow === 'recovery' ? 4010005 : 4010006])
})

test('a code of an authenticator app that is too short is told at its field', async () => {
  const emulator = createEmulator({ config: unified, identities: [ada], now: '2026-01-01T00:00:00Z' })
  const browser = createVisitor(emulator)
  await browser.open('login')
  await browser.submit({ method: 'password', identifier: email, password })
  const settings = await browser.open('settings')
  const code = await totp(secretIn(settings), emulator.clock.now())
  await browser.submit({ method: 'totp', totp_code: code })
  await browser.open('login', 'refresh=true&aal=aal2')
  const short = await browser.submit({ method: 'totp', totp_code: '12345' })
  expect([short.status, short.messages, short.messagesAt('totp_code')]).toEqual([400, [], [4000003]])
  expect((await browser.submit({ method: 'totp', totp_code: '123456' })).messages).toEqual([4000008])
})

test('a form may be sent in parts, and nothing but forms and JSON may be sent', async () => {
  const emulator = createEmulator({ config: unified, identities: [ada] })
  const app = createVisitor(emulator, 'api')
  const { body } = await app.open('login')
  const action = body.ui?.action ?? ''
  const fields = { method: 'password', identifier: email, password }
  const part = ([name, value]: [string, string]) =>
    `--limit\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
  const send = (type: string, text: string) =>
    app.visit(action, {
      method: 'POST',
      headers: { accept: 'application/json', 'content-type': type },
      body: text,
    })
  const plain = await send('text/plain', 'method=password')
  expect([plain.status, plain.messages]).toEqual([400, [4000001]])
  const parts = `${Object.entries(fields).map(part).join('')}--limit--\r\n`
  expect((await send('multipart/form-data; boundary=limit', parts)).status).toBe(200)
})
