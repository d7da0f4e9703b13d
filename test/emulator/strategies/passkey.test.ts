// @vitest-environment node
import { expect, test } from 'vitest'
import { createEmulator } from '../../../src/emulator/index.js'
import { createAuthenticator } from '../../conformance/player/createAuthenticator.js'
import { at, parseJson } from '../../conformance/player/json.js'
import unified from '../../conformance/profiles/unified.json'
import { createVisitor, type Page } from '../visitor.js'

const email = 'ada@example.com'
const traits = { email, name: { first: 'Ada' } }
const origin = 'http://localhost:4455'

function newPasskeyOptions(page: Page): unknown {
  const data = parseJson(String(page.valueOf('passkey_create_data')))
  return at(data, 'credentialOptions', 'publicKey') ?? at(data, 'publicKey')
}

async function signUp() {
  const emulator = createEmulator({ config: unified })
  const browser = createVisitor(emulator)
  const phone = createAuthenticator(origin)
  const form = await browser.open('registration')
  const passkey_register = JSON.stringify(phone.create(newPasskeyOptions(form)))
  const done = await browser.submit({ passkey_register, traits })
  return { emulator, browser, phone, done }
}

async function signIn(
  emulator: ReturnType<typeof createEmulator>,
  phone: ReturnType<typeof createAuthenticator>,
) {
  const browser = createVisitor(emulator)
  const form = await browser.open('login')
  const publicKey = at(parseJson(String(form.valueOf('passkey_challenge'))), 'publicKey')
  return browser.submit({ passkey_login: JSON.stringify(phone.get(publicKey)) })
}

test('a passkey signs up and signs in without an identifier', async () => {
  const { emulator, phone, done } = await signUp()
  expect([done.status, done.body.identity]).toMatchObject([200, { traits }])
  const { status, body } = await signIn(emulator, phone)
  expect([status, body]).toMatchObject([
    200,
    { session: { authentication_methods: [{ method: 'passkey', aal: 'aal1' }], identity: { traits } } },
  ])
})

test('a passkey of an account that is gone is told so', async () => {
  const { phone } = await signUp()
  expect((await signIn(createEmulator({ config: unified }), phone)).messages).toEqual([4000015])
})

test('traits that are wrong come back, and the same passkey signs up afterwards', async () => {
  const browser = createVisitor(createEmulator({ config: unified }))
  const form = await browser.open('registration')
  const passkey_register = JSON.stringify(createAuthenticator(origin).create(newPasskeyOptions(form)))
  const refused = await browser.submit({ passkey_register, traits: { ...traits, age: 7 } })
  expect([refused.status, refused.valueOf('traits.age')]).toEqual([400, 7])
  expect(refused.messagesAt('traits.age')).toEqual([4000018])
  expect((await browser.submit({ passkey_register, traits })).status).toBe(200)
})

test('further passkeys are added and removed in the settings', async () => {
  const { emulator, browser, phone } = await signUp()
  const laptop = createAuthenticator(origin)
  const settings = await browser.open('settings')
  const made = laptop.create(newPasskeyOptions(settings))
  const added = await browser.submit({ passkey_settings_register: JSON.stringify(made) })
  expect(added.names.filter((name) => name === 'passkey_remove')).toHaveLength(2)
  expect((await browser.submit({ passkey_remove: 'c0ffee' })).messages).toEqual([4000001])
  expect([(await signIn(emulator, laptop)).status, (await signIn(emulator, phone)).status]).toEqual([
    200, 200,
  ])
  const passkey_remove = Buffer.from(made.id, 'base64url').toString('hex')
  const removed = await browser.submit({ passkey_remove })
  expect(removed.names.filter((name) => name === 'passkey_remove')).toHaveLength(1)
  expect([(await signIn(emulator, laptop)).status, (await signIn(emulator, phone)).status]).toEqual([
    400, 200,
  ])
})

test('whoever signed in with a passkey confirms with it', async () => {
  const { browser, phone } = await signUp()
  const form = await browser.open('login', 'refresh=true')
  const publicKey = at(parseJson(String(form.valueOf('passkey_challenge'))), 'publicKey')
  expect(at(publicKey, 'allowCredentials')).toHaveLength(1)
  const confirmed = await browser.submit({ passkey_login: JSON.stringify(phone.get(publicKey)) })
  expect(confirmed.body).toMatchObject({
    session: { authentication_methods: [{ method: 'passkey' }, { method: 'passkey' }] },
  })
})

test('the script that pages load is the one that the form vouches for', async () => {
  const emulator = createEmulator({ config: unified })
  const { body } = await createVisitor(emulator).open('login')
  const node = body.ui?.nodes?.find(({ attributes }) => attributes.id === 'webauthn_script')
  const script = await (await emulator.fetch(String(at(node, 'attributes', 'src')))).arrayBuffer()
  const hash = Buffer.from(await crypto.subtle.digest('SHA-512', script)).toString('base64')
  expect(at(node, 'attributes', 'integrity')).toBe(`sha512-${hash}`)
})
