// @vitest-environment node
import { expect, test } from 'vitest'
import { createEmulator, type Emulator } from '../../../src/emulator/index.js'
import secondFactor from '../../conformance/profiles/code-second-factor.json'
import unified from '../../conformance/profiles/unified.json'
import { createVisitor } from '../visitor.js'

const email = 'ada@example.com'
const ada = { traits: { email, name: { first: 'Ada' } }, password: 'Zebra-lamp-41-orbit' }

function start(lifespan = '1h'): Emulator {
  const { code } = unified.selfservice.methods
  const methods = { ...unified.selfservice.methods, code: { ...code, config: { lifespan } } }
  const config = { ...unified, selfservice: { ...unified.selfservice, methods } }
  return createEmulator({ config, identities: [ada], now: '2026-01-01T00:00:00Z' })
}

function codeIn(emulator: Emulator): string {
  return emulator.courier.last(email)?.code ?? ''
}

function otherThan(code: string): string {
  return code === '111111' ? '222222' : '111111'
}

test('somebody signs in with the code that was mailed to them, and their address counts as verified', async () => {
  const emulator = start()
  const browser = createVisitor(emulator)
  await browser.open('login')
  const sent = await browser.submit({ method: 'code', identifier: email })
  expect([sent.status, sent.state, sent.messages]).toEqual([400, 'sent_email', [1010014]])
  const done = await browser.submit({ method: 'code', identifier: email, code: codeIn(emulator) })
  expect(done.status).toBe(200)
  const { body } = await browser.whoami()
  expect(body).toMatchObject({
    identity: { verifiable_addresses: [{ verified: true, status: 'completed' }] },
  })
})

test('a code for signing in counts no more when its time is over: another flow takes over', async () => {
  const emulator = start('5m')
  const browser = createVisitor(emulator)
  await browser.open('login')
  await browser.submit({ method: 'code', identifier: email })
  emulator.clock.advance({ minutes: 5 })
  const late = await browser.submit({ method: 'code', identifier: email, code: codeIn(emulator) })
  expect([late.status, late.body.error?.id]).toEqual([410, 'self_service_flow_expired'])
  const next = await browser.visit(
    `${emulator.publicUrl}/self-service/login/flows?id=${late.body.use_flow_id ?? ''}`,
  )
  expect(next.messages).toEqual([4010001])
})

test('after five tries not even the right code helps', async () => {
  const emulator = start()
  const browser = createVisitor(emulator)
  await browser.open('login')
  await browser.submit({ method: 'code', identifier: email })
  const code = codeIn(emulator)
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const wrong = await browser.submit({ method: 'code', identifier: email, code: otherThan(code) })
    expect(wrong.messages).toEqual([4010008])
  }
  const right = await browser.submit({ method: 'code', identifier: email, code })
  expect([right.status, right.messages]).toEqual([400, [4000001]])
})

test('asking for another code makes the earlier one worthless', async () => {
  const emulator = start()
  const browser = createVisitor(emulator)
  await browser.open('login')
  await browser.submit({ method: 'code', identifier: email })
  const earlier = codeIn(emulator)
  await browser.submit({ method: 'code', identifier: email, resend: 'code' })
  const stale = await browser.submit({ method: 'code', identifier: email, code: earlier })
  expect(stale.messages).toEqual([4010008])
  const done = await browser.submit({ method: 'code', identifier: email, code: codeIn(emulator) })
  expect(done.status).toBe(200)
})

test('a code of one person does not sign in another', async () => {
  const emulator = createEmulator({
    config: unified,
    identities: [ada, { traits: { email: 'eve@example.com', name: { first: 'Eve' } } }],
  })
  const browser = createVisitor(emulator)
  await browser.open('login')
  await browser.submit({ method: 'code', identifier: 'eve@example.com' })
  const code = emulator.courier.last('eve@example.com')?.code
  const other = await browser.submit({ method: 'code', identifier: email, code })
  expect([other.status, other.messages]).toEqual([400, [4010008]])
})

test('two submits of the same code at once sign in only once', async () => {
  const emulator = start()
  const browser = createVisitor(emulator)
  await browser.open('login')
  await browser.submit({ method: 'code', identifier: email })
  const submit = () => browser.submit({ method: 'code', identifier: email, code: codeIn(emulator) })
  const statuses = (await Promise.all([submit(), submit()])).map(({ status }) => status)
  expect(new Set(statuses)).toEqual(new Set([200, 400]))
})

test('somebody new signs up with a code, and cannot change who they are meanwhile', async () => {
  const emulator = start()
  const app = createVisitor(emulator, 'api')
  const traits = { email: 'grace@example.com', name: { first: 'Grace' } }
  await app.open('registration')
  const sent = await app.submit({ method: 'code', traits })
  expect(sent.state).toBe('sent_email')
  const code = emulator.courier.last(traits.email)?.code
  const changed = await app.submit({ method: 'code', code, traits: { ...traits, email: 'eve@example.com' } })
  expect([changed.status, changed.messages]).toEqual([400, [4000036]])
  const again = await app.submit({ method: 'code', code, traits: { ...traits, email: 'eve@example.com' } })
  expect([again.status, again.messages]).toEqual([400, [4040003]])
  await app.submit({ method: 'code', resend: 'code', traits })
  const done = await app.submit({ method: 'code', code: emulator.courier.last(traits.email)?.code, traits })
  expect([done.status, done.body.identity]).toMatchObject([200, { traits }])
})

test('a code as the second factor is sent at once to the only address, and to the one that was asked for', async () => {
  const emulator = createEmulator({ config: secondFactor, identities: [ada] })
  const browser = createVisitor(emulator)
  await browser.open('login')
  const first = await browser.submit({ method: 'password', identifier: email, password: ada.password })
  expect([first.status, first.body.redirect_browser_to]).toEqual([422, expect.stringContaining('aal=aal2')])
  expect((await browser.open('login', 'aal=aal2&via=name.first')).status).toBe(400)
  const second = await browser.open('login', 'aal=aal2&via=email')
  expect([second.status, second.state]).toEqual([200, 'sent_email'])
  const done = await browser.submit({ method: 'code', code: codeIn(emulator) })
  expect([done.status, (await browser.whoami()).body]).toMatchObject([
    200,
    { authenticator_assurance_level: 'aal2' },
  ])
})

test('a code to sign in with goes to an address however it is written, and the form shows it in small letters', async () => {
  const browser = createVisitor(createEmulator({ config: unified, identities: [ada] }))
  await browser.open('login')
  const sent = await browser.submit({ method: 'code', identifier: 'Ada@Example.com' })
  expect([sent.messages, sent.valueOf('identifier')]).toEqual([[1010014], 'ada@example.com'])
})

test('a second factor that was sent to somebody else proves nothing', async () => {
  const grace = { ...ada, traits: { ...ada.traits, email: 'grace@example.com' } }
  const emulator = createEmulator({ config: secondFactor, identities: [ada, grace] })
  const browser = createVisitor(emulator)
  await browser.open('login')
  await browser.submit({ method: 'password', identifier: 'ada@example.com', password: ada.password })
  await browser.open('login', 'aal=aal2')
  const other = await browser.submit({ method: 'code', identifier: 'grace@example.com', resend: 'code' })
  expect([other.status, other.messages]).toEqual([400, [1010014]])
  const code = /\d{6}/.exec(emulator.courier.last()?.body ?? '')?.[0]
  expect((await browser.submit({ method: 'code', code })).messages).toEqual([4010008])
  const stranger = { method: 'code', identifier: 'nobody@example.com', resend: 'code' }
  expect((await browser.submit(stranger)).messages).toEqual([4000035])
})
