// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { createEmulator } from '../../../src/emulator/index.js'
import { createAuthenticator } from '../../conformance/player/createAuthenticator.js'
import { at, parseJson } from '../../conformance/player/json.js'
import classic from '../../conformance/profiles/v0.8/classic.json'
import { createVisitor, type Page } from '../visitor.js'

const email = 'ada@example.com'
const password = 'Zebra-lamp-41-orbit'
const ada = { traits: { email, name: { first: 'Ada' } }, password }
const origin = 'http://localhost:4455'

/** v0.8 keeps the options inside the call of the button. */
function optionsAt(page: Page, name: string): unknown {
  const node = page.body.ui?.nodes?.find(({ attributes }) => attributes.name === name)
  const call = String(at(node, 'attributes', 'onclick'))
  expect([page.valueOf(name), call]).toEqual([
    '',
    expect.stringMatching(/^window\.__oryWebAuthn\w+\(\{.*\}\)$/),
  ])
  return at(parseJson(call.slice(call.indexOf('(') + 1, -1)), 'publicKey')
}

function start() {
  const emulator = createEmulator({ config: classic, version: 'v0.8', identities: [ada] })
  const signIn = { method: 'password', password_identifier: email, password }
  return { emulator, signIn, browser: createVisitor(emulator), key: createAuthenticator(origin) }
}

async function withKey() {
  const world = start()
  const { browser, key, signIn } = world
  await browser.open('login')
  await browser.submit(signIn)
  const made = key.create(optionsAt(await browser.open('settings'), 'webauthn_register_trigger'))
  const added = await browser.submit({
    webauthn_register: JSON.stringify(made),
    webauthn_register_displayname: 'Blue key',
  })
  expect([added.status, added.messages]).toEqual([200, [1050001]])
  return { ...world, added }
}

/** Another browser, before the second factor. */
async function halfway() {
  const world = await withKey()
  const visitor = createVisitor(world.emulator)
  await visitor.open('login')
  expect((await visitor.submit(world.signIn)).body).toMatchObject({ session: { identity: null } })
  expect((await visitor.whoami()).body.error?.id).toBe('session_aal2_required')
  return { ...world, visitor }
}

describe('a security key in v0.8', () => {
  test('is added in the settings, for a placeholder and with padded base64', async () => {
    const { browser, key, signIn } = start()
    await browser.open('login')
    await browser.submit(signIn)
    const options = optionsAt(await browser.open('settings'), 'webauthn_register_trigger')
    expect(options).toMatchObject({ user: { name: 'placeholder' }, timeout: 60_000 })
    expect(at(options, 'challenge')).toMatch(/^[A-Za-z0-9+/]{43}=$/)
    const nameless = await browser.submit({ webauthn_register: JSON.stringify(key.create(options)) })
    expect(nameless.messagesAt('webauthn_register_displayname')).toEqual([4000002])
  })

  test('is asked for as a second factor, and lifts the session', async () => {
    const { visitor, key } = await halfway()
    const asked = await visitor.open('login', 'aal=aal2')
    expect(asked.names).toEqual(['csrf_token', 'webauthn_login_trigger', 'webauthn_login', 'webauthn_script'])
    const answer = JSON.stringify(key.get(optionsAt(asked, 'webauthn_login_trigger')))
    expect((await visitor.submit({ webauthn_login: answer })).status).toBe(200)
    expect((await visitor.whoami()).body).toMatchObject({
      authenticator_assurance_level: 'aal2',
      authentication_methods: [{ method: 'password' }, { method: 'webauthn' }],
    })
    expect((await visitor.open('settings')).status).toBe(200)
  })

  test('opens nothing with another key, with the answer to another question, or with no answer', async () => {
    const { visitor, key } = await halfway()
    const other = await visitor.open('login', 'aal=aal2')
    const stale = JSON.stringify(key.get(optionsAt(other, 'webauthn_login_trigger')))
    const asked = await visitor.open('login', 'aal=aal2')
    expect((await visitor.submit({ webauthn_login: stale })).messages).toEqual([4000008])
    const answer = key.get(optionsAt(asked, 'webauthn_login_trigger'))
    answer.response.signature = Buffer.from(answer.response.signature, 'base64url')
      .fill(1, 10)
      .toString('base64url')
    expect((await visitor.submit({ webauthn_login: JSON.stringify(answer) })).messages).toEqual([4000008])
    const silent = await visitor.submit({ method: 'webauthn' })
    expect([silent.status, silent.messages]).toEqual([400, [4000001]])
    expect((await visitor.whoami()).status).toBe(403)
  })

  test('is still asked for after its owner changed who they are', async () => {
    const { browser, emulator, signIn } = await withKey()
    const traits = { email: 'augusta@example.com', name: { first: 'Augusta' } }
    expect((await browser.submit({ method: 'profile', traits })).messages).toEqual([1050001])
    const visitor = createVisitor(emulator)
    await visitor.open('login')
    await visitor.submit({ ...signIn, password_identifier: traits.email })
    expect((await visitor.open('login', 'aal=aal2')).names).toContain('webauthn_login_trigger')
  })

  test('is taken away again, also as the only one, and nothing more is asked for then', async () => {
    const { browser, added, emulator, signIn } = await withKey()
    const removed = await browser.submit({ webauthn_remove: added.valueOf('webauthn_remove') })
    expect([removed.messages, removed.names.includes('webauthn_remove')]).toEqual([[1050001], false])
    const visitor = createVisitor(emulator)
    await visitor.open('login')
    await visitor.submit(signIn)
    expect((await visitor.whoami()).status).toBe(200)
  })

  test('is no first factor, whatever is configured, and none confirms who somebody is', async () => {
    const config = structuredClone(classic)
    Object.assign(config.selfservice.methods.webauthn.config, { passwordless: true })
    const emulator = createEmulator({ config, version: 'v0.8', identities: [ada] })
    const browser = createVisitor(emulator)
    const [login, registration] = [await browser.open('login'), await browser.open('registration')]
    expect([...login.names, ...registration.names].filter((name) => name.startsWith('webauthn'))).toEqual([])
    const owner = await withKey()
    const confirm = await owner.browser.open('login', 'refresh=true')
    expect(confirm.names).not.toContain('webauthn_login_trigger')
    expect(confirm.names).toContain('password')
  })
})

test('a backup code of v0.8 is refused by one message, used or never given', async () => {
  const { emulator, browser, signIn } = start()
  await browser.open('login')
  await browser.submit(signIn)
  await browser.open('settings')
  const shown = await browser.submit({ lookup_secret_regenerate: true })
  const codes = shown.body.ui?.nodes?.find(({ attributes }) => attributes.id === 'lookup_secret_codes')
  const [code] = String(at(codes, 'attributes', 'text', 'text')).split(', ')
  await browser.submit({ lookup_secret_confirm: true })

  const visitor = createVisitor(emulator)
  const give = async (lookup_secret: string | undefined) => {
    await visitor.open('login', 'aal=aal2&refresh=true')
    return visitor.submit({ method: 'lookup_secret', lookup_secret })
  }
  await visitor.open('login')
  await visitor.submit(signIn)
  expect((await give('aaaaaaaa')).messages).toEqual([4000012])
  expect((await give(code)).status).toBe(200)
  expect((await give(code)).messages).toEqual([4000012])
})
