// @vitest-environment node
import { expect, test } from 'vitest'
import { createEmulator } from '../../../src/emulator/index.js'
import { isTotpCode } from '../../../src/emulator/strategies/totp/totpCode.js'
import { at } from '../../conformance/player/json.js'
import { totp } from '../../conformance/player/totp.js'
import unified from '../../conformance/profiles/unified.json'
import { secretIn } from '../secretIn.js'
import { createVisitor } from '../visitor.js'

const email = 'ada@example.com'
const password = 'Zebra-lamp-41-orbit'
const ada = { traits: { email, name: { first: 'Ada' } }, password }

function start() {
  const emulator = createEmulator({ config: unified, identities: [ada], now: '2026-01-01T00:00:00Z' })
  const browser = createVisitor(emulator)
  const signIn = async () => {
    await browser.open('login')
    return browser.submit({ method: 'password', identifier: email, password })
  }
  const codeOf = (secret: string) => totp(secret, emulator.clock.now())
  return { emulator, browser, signIn, codeOf }
}

async function enrol({ browser, signIn, codeOf }: ReturnType<typeof start>): Promise<string> {
  await signIn()
  const secret = secretIn(await browser.open('settings'))
  await browser.submit({ method: 'totp', totp_code: await codeOf(secret) })
  return secret
}

test('codes are those of RFC 6238', async () => {
  const secret = new TextEncoder().encode('12345678901234567890')
  expect(await isTotpCode(secret, '287082', 59_000)).toBe(true)
  expect(await isTotpCode(secret, '081804', 1_111_111_109_000)).toBe(true)
  expect(await isTotpCode(secret, '005924', 1_234_567_890_000)).toBe(true)
  expect(await isTotpCode(secret, '287083', 59_000)).toBe(false)
})

test('setting up an authenticator app makes the session as sure as a second factor does', async () => {
  const world = start()
  await world.signIn()
  const page = await world.browser.open('settings')
  const wrong = await world.browser.submit({ method: 'totp', totp_code: '000000' })
  expect(wrong.messagesAt('totp_code')).toEqual([4000008])
  expect(secretIn(wrong)).toBe(secretIn(page))
  const code = await world.codeOf(secretIn(page))
  expect((await world.browser.submit({ method: 'totp', totp_code: code })).messages).toEqual([1050001])
  expect((await world.browser.whoami()).body).toMatchObject({ authenticator_assurance_level: 'aal2' })
})

test('every save shows another secret, so that one that was seen long ago is worth nothing', async () => {
  const { browser, signIn } = start()
  await signIn()
  const before = secretIn(await browser.open('settings'))
  const traits = { email, name: { first: 'Augusta' } }
  const after = secretIn(await browser.submit({ method: 'profile', traits }))
  expect(after).toMatch(/^[A-Z2-7]{32}$/)
  expect(after).not.toBe(before)
})

test('the code of the window before is taken, an older one is not, and one may be used again', async () => {
  const world = start()
  const secret = await enrol(world)
  const { emulator, codeOf } = world
  const visitor = createVisitor(emulator)
  const code = await codeOf(secret)
  await visitor.open('login')
  const first = await visitor.submit({ method: 'password', identifier: email, password })
  expect([first.status, first.body.redirect_browser_to]).toEqual([
    422,
    'http://localhost:4433/self-service/login/browser?aal=aal2',
  ])
  expect((await visitor.whoami()).body.error?.id).toBe('session_aal2_required')
  emulator.clock.advance({ seconds: 59 })
  await visitor.open('login', 'aal=aal2')
  expect((await visitor.submit({ method: 'totp', totp_code: code })).status).toBe(200)
  await visitor.open('login', 'aal=aal2&refresh=true')
  expect((await visitor.submit({ method: 'totp', totp_code: code })).status).toBe(200)

  emulator.clock.advance({ seconds: 31 })
  await visitor.open('login', 'aal=aal2&refresh=true')
  expect((await visitor.submit({ method: 'totp', totp_code: code })).messages).toEqual([4000008])
})

test('a second factor takes somebody who signed in, and is no first factor', async () => {
  const world = start()
  const secret = await enrol(world)
  const stranger = createVisitor(world.emulator)
  expect((await stranger.open('login', 'aal=aal2')).body.error?.id).toBe('session_aal1_required')
  await stranger.open('login')
  const code = await world.codeOf(secret)
  expect((await stranger.submit({ method: 'totp', totp_code: code })).messages).toEqual([4010002])
})

test('an app that is unlinked is asked for no more', async () => {
  const world = start()
  await enrol(world)
  expect((await world.browser.submit({ totp_unlink: true })).names).toContain('totp_code')
  const visitor = createVisitor(world.emulator)
  await visitor.open('login')
  expect((await visitor.submit({ method: 'password', identifier: email, password })).status).toBe(200)
})

test('the secret can be scanned: it stands in a QR code that is a PNG', async () => {
  const { browser, signIn } = start()
  await signIn()
  const { body } = await browser.open('settings')
  const image = body.ui?.nodes?.find(({ attributes }) => attributes.id === 'totp_qr')?.attributes
  expect(image).toMatchObject({ width: 256, height: 256 })
  const [, encoded = ''] = /^data:image\/png;base64,(.+)$/.exec(String(at(image, 'src'))) ?? []
  const bytes = Buffer.from(encoded, 'base64')
  expect(bytes.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n')
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([256, 256])
})
