// @vitest-environment node
import { expect, test } from 'vitest'
import { createEmulator } from '../../../src/emulator/index.js'
import link from '../../conformance/profiles/link.json'
import unified from '../../conformance/profiles/unified.json'
import verified from '../../conformance/profiles/verified.json'
import { createVisitor } from '../visitor.js'

const email = 'ada@example.com'
const password = 'Zebra-lamp-41-orbit'
const traits = { email, name: { first: 'Ada' } }

test('a sign-up leads to the verification that its mail belongs to; it ends once and is not repeated', async () => {
  const emulator = createEmulator({ config: unified })
  const browser = createVisitor(emulator)
  await browser.open('registration')
  const done = await browser.submit({ method: 'password', password, traits })
  const next = done.body.continue_with?.find(({ action }) => action === 'show_verification_ui')
  const flow = await browser.visit(
    `${emulator.publicUrl}/self-service/verification/flows?id=${next?.flow?.id ?? ''}`,
  )
  expect([flow.state, flow.messages]).toEqual(['sent_email', [1080003]])

  const code = emulator.courier.last(email)?.code
  const passed = await browser.submit({ method: 'code', code })
  expect([passed.state, passed.messages, passed.names]).toEqual([
    'passed_challenge',
    [1080002],
    ['csrf_token', 'continue'],
  ])
  const again = await browser.visit(
    `${emulator.publicUrl}/self-service/verification?flow=${flow.body.id ?? ''}`,
    {
      method: 'POST',
      body: JSON.stringify({ method: 'code', code }),
    },
  )
  expect([again.status, again.body.error?.id]).toEqual([410, 'self_service_flow_replaced'])
})

test('the link in the mail fills the code in, in whichever browser it is opened', async () => {
  const emulator = createEmulator({ config: unified, identities: [{ traits }] })
  const app = createVisitor(emulator)
  await app.open('verification')
  await app.submit({ method: 'code', email })
  const { code, link: url = '' } = emulator.courier.last(email) ?? {}
  const elsewhere = createVisitor(emulator)
  const page = await elsewhere.follow(url)
  const id = new URL(page.url).searchParams.get('flow') ?? ''
  const flow = await elsewhere.visit(`${emulator.publicUrl}/self-service/verification/flows?id=${id}`)
  expect(flow.valueOf('code')).toBe(code)
  expect((await elsewhere.submit({ method: 'code', code })).state).toBe('passed_challenge')
})

test('a verification link counts once', async () => {
  const emulator = createEmulator({ config: link, identities: [{ traits }] })
  const browser = createVisitor(emulator)
  await browser.open('verification')
  await browser.submit({ method: 'link', email })
  const url = emulator.courier.last(email)?.link ?? ''
  const idIn = (page: { url: string }) => new URL(page.url).searchParams.get('flow') ?? ''
  const read = (id: string) => browser.visit(`${emulator.publicUrl}/self-service/verification/flows?id=${id}`)
  expect((await read(idIn(await browser.follow(url)))).state).toBe('passed_challenge')
  expect((await read(idIn(await browser.follow(url)))).messages).toEqual([4070001])
})

test('who has verified no address is led to verify one instead of being signed in', async () => {
  const emulator = createEmulator({ config: verified, identities: [{ traits, password }] })
  const browser = createVisitor(emulator)
  await browser.open('login')
  const refused = await browser.submit({ method: 'password', identifier: email, password })
  expect([refused.status, refused.body.error?.id]).toEqual([403, 'session_verified_address_required'])
  expect((await browser.whoami()).status).toBe(401)

  const other = createVisitor(emulator)
  await other.open('verification')
  await other.submit({ method: 'code', email })
  await other.submit({ method: 'code', code: emulator.courier.last(email)?.code })
  await browser.open('login')
  expect((await browser.submit({ method: 'password', identifier: email, password })).status).toBe(200)
})

test('a new address in the profile is written to at once', async () => {
  const emulator = createEmulator({ config: unified, identities: [{ traits, password }] })
  const browser = createVisitor(emulator)
  await browser.open('login')
  await browser.submit({ method: 'password', identifier: email, password })
  await browser.open('settings')
  await browser.submit({ method: 'profile', traits: { ...traits, email: 'countess@example.com' } })
  expect(emulator.courier.last()?.recipient).toBe('countess@example.com')
})
