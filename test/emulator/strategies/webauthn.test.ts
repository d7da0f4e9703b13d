// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { createEmulator } from '../../../src/emulator/index.js'
import { createAuthenticator } from '../../conformance/player/createAuthenticator.js'
import { at, parseJson } from '../../conformance/player/json.js'
import passwordless from '../../conformance/profiles/passwordless.json'
import unified from '../../conformance/profiles/unified.json'
import { createVisitor, type Page } from '../visitor.js'

const email = 'ada@example.com'
const password = 'Zebra-lamp-41-orbit'
const traits = { email, name: { first: 'Ada' } }
const origin = 'http://localhost:4455'

function optionsAt(page: Page, name: string): unknown {
  return at(parseJson(String(page.valueOf(name))), 'publicKey')
}

/** An answer with something else in one of its parts. */
function change(answer: object, part: string, edit: (bytes: Buffer) => Buffer | string): string {
  const copy = structuredClone(answer) as { response: Record<string, string> }
  const bytes = Buffer.from(copy.response[part] ?? '', 'base64url')
  copy.response[part] = Buffer.from(edit(bytes)).toString('base64url')
  return JSON.stringify(copy)
}

async function withKey() {
  const emulator = createEmulator({ config: unified, identities: [{ traits, password }] })
  const key = createAuthenticator(origin)
  const owner = createVisitor(emulator)
  await owner.open('login')
  await owner.submit({ method: 'password', identifier: email, password })
  const settings = await owner.open('settings')
  const made = JSON.stringify(key.create(optionsAt(settings, 'webauthn_register_trigger')))
  const added = await owner.submit({ webauthn_register: made, webauthn_register_displayname: 'Blue key' })
  expect(added.messages).toEqual([1050001])

  const visitor = createVisitor(emulator)
  await visitor.open('login')
  await visitor.submit({ method: 'password', identifier: email, password })
  const asked = await visitor.open('login', 'aal=aal2')
  const answer = (browser = key) => browser.get(optionsAt(asked, 'webauthn_login_trigger'))
  const send = (text: string) => visitor.submit({ webauthn_login: text, identifier: email })
  return { emulator, owner, visitor, key, answer, send }
}

describe('a security key as a second factor', () => {
  test('opens the account with the answer to the question of its flow', async () => {
    const { visitor, answer, send } = await withKey()
    expect((await send(JSON.stringify(answer()))).status).toBe(200)
    expect((await visitor.whoami()).body).toMatchObject({ authenticator_assurance_level: 'aal2' })
  })

  test('does not open it with the answer to another question', async () => {
    const { visitor, key, send } = await withKey()
    const other = await visitor.open('login', 'aal=aal2')
    const answer = key.get(optionsAt(other, 'webauthn_login_trigger'))
    await visitor.open('login', 'aal=aal2')
    expect((await send(JSON.stringify(answer))).messages).toEqual([4000008])
  })

  test('does not open it for a page of another origin', async () => {
    const { answer, send } = await withKey()
    const forged = change(answer(), 'clientDataJSON', (data) =>
      data.toString().replace(origin, 'http://evil.example'),
    )
    expect((await send(forged)).messages).toEqual([4000008])
  })

  test('does not open it where another relying party was asked for, or nobody touched it', async () => {
    const { answer, send } = await withKey()
    const elsewhere = change(answer(), 'authenticatorData', (data) => {
      data[0] = (data[0] ?? 0) ^ 1
      return data
    })
    expect((await send(elsewhere)).messages).toEqual([4000008])
    const untouched = change(answer(), 'authenticatorData', (data) => {
      data[32] = 0
      return data
    })
    expect((await send(untouched)).messages).toEqual([4000008])
  })

  test('does not open it with a signature that is not its own', async () => {
    const { answer, send } = await withKey()
    const forged = change(answer(), 'signature', (signature) => {
      signature[signature.length - 1] = (signature.at(-1) ?? 0) ^ 1
      return signature
    })
    expect((await send(forged)).messages).toEqual([4000008])
    expect((await send(change(answer(), 'signature', () => 'no signature'))).messages).toEqual([4000008])
  })

  test('does not open it when its counter goes back, as that of a copy does', async () => {
    const { visitor, key, answer, send } = await withKey()
    const early = answer()
    await send(JSON.stringify(answer()))
    await visitor.open('login', 'aal=aal2&refresh=true')
    const again = await visitor.open('login', 'aal=aal2&refresh=true')
    const current = key.get(optionsAt(again, 'webauthn_login_trigger'))
    const copied = structuredClone(current)
    copied.response.authenticatorData = early.response.authenticatorData
    expect((await send(JSON.stringify(copied))).messages).toEqual([4000008])
    expect((await send(JSON.stringify(current))).status).toBe(200)
  })

  test('says what cannot be read', async () => {
    const { send } = await withKey()
    expect((await send('{"id":"AA"}')).messages).toEqual([4000001])
  })

  test('can be removed, and is asked for no more', async () => {
    const { emulator, owner } = await withKey()
    const settings = await owner.open('settings')
    const removed = await owner.submit({ webauthn_remove: settings.valueOf('webauthn_remove') })
    expect(removed.names).not.toContain('webauthn_remove')
    const visitor = createVisitor(emulator)
    await visitor.open('login')
    expect((await visitor.submit({ method: 'password', identifier: email, password })).status).toBe(200)
  })
})

test('a key that was made for another question or origin is not added', async () => {
  const { owner, key } = await withKey()
  const old = await owner.open('settings')
  const stale = JSON.stringify(key.create(optionsAt(old, 'webauthn_register_trigger')))
  const settings = await owner.open('settings')
  const values = { webauthn_register_displayname: 'Red key' }
  expect((await owner.submit({ ...values, webauthn_register: stale })).status).toBe(500)
  const abroad = createAuthenticator('http://evil.example')
  const foreign = JSON.stringify(abroad.create(optionsAt(settings, 'webauthn_register_trigger')))
  expect((await owner.submit({ ...values, webauthn_register: foreign })).status).toBe(500)
})

test('the only key of an account without a password cannot be removed', async () => {
  const emulator = createEmulator({ config: passwordless })
  const browser = createVisitor(emulator)
  const key = createAuthenticator(origin)
  const form = await browser.open('registration')
  const made = JSON.stringify(key.create(optionsAt(form, 'webauthn_register_trigger')))
  await browser.submit({ webauthn_register: made, webauthn_register_displayname: 'Blue key', traits })
  const settings = await browser.open('settings')
  const button = settings.body.ui?.nodes?.find(({ attributes }) => attributes.name === 'webauthn_remove')
  expect(button?.attributes).toMatchObject({ disabled: true })
  const refused = await browser.submit({ webauthn_remove: button?.attributes.value })
  expect([refused.status, refused.messages]).toEqual([400, [4000001]])
})
