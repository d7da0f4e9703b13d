// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { createEmulator, type EmulatorOptions } from '../../../src/emulator/index.js'
import unified from '../../conformance/profiles/unified.json'
import classic from '../../conformance/profiles/v0.8/classic.json'
import { createVisitor } from '../visitor.js'

const email = 'ada@example.com'
const password = 'Zebra-lamp-41-orbit'
const ada = { traits: { email, name: { first: 'Ada' } }, password }
const grace = { traits: { email: 'grace@example.com', name: { first: 'Grace' } }, password }

function start(options: Partial<EmulatorOptions> = {}) {
  const emulator = createEmulator({ config: classic, version: 'v0.8', identities: [ada, grace], ...options })
  const browser = createVisitor(emulator)

  async function signIn(visitor = browser, identifier = email) {
    await visitor.open('login')
    await visitor.submit({ method: 'password', password_identifier: identifier, password })
  }

  function ask(url: string, method = 'GET', body?: unknown) {
    const init = { method, ...(body !== undefined && { body: JSON.stringify(body) }) }
    return emulator.handle(new Request(url, { ...init, headers: { 'content-type': 'application/json' } }))
  }

  return { emulator, browser, signIn, ask }
}

describe('what v0.8 has not got', () => {
  test.each([
    ['GET', '/sessions', 404],
    ['DELETE', '/sessions', 403],
    ['DELETE', '/sessions/00000000-0000-4000-8000-000000000000', 403],
    ['GET', '/sessions/token-exchange?init_code=a&return_to_code=b', 404],
  ])('on the public port: %s %s is %i', async (method, path, status) => {
    const { emulator, ask } = start()
    expect((await ask(emulator.publicUrl + path, method)).status).toBe(status)
  })

  test.each([
    ['GET', '/sessions', 404],
    ['GET', '/identities/by/external/a', 404],
    ['PATCH', '/identities', 405],
    ['PATCH', '/identities/{id}', 405],
    ['GET', '/identities/{id}/sessions', 405],
    ['DELETE', '/identities/{id}/credentials/totp', 404],
    ['POST', '/recovery/code', 404],
  ])('on the admin port: %s %s is %i', async (method, path, status) => {
    const { emulator, ask } = start()
    const [somebody] = await emulator.identities.list()
    const url = emulator.adminUrl + path.replace('{id}', somebody?.id ?? '')
    const answer = await ask(url, method, method === 'GET' ? undefined : {})
    expect([answer.status, answer.headers.get('content-type')]).toEqual([status, 'text/plain; charset=utf-8'])
  })

  test('codes, passkeys and two steps, even where they are configured', async () => {
    const config = structuredClone(unified)
    Object.assign(config.selfservice.methods, { link: {} })
    const { browser } = start({ config, identities: [] })
    const pages = [
      await browser.open('login'),
      await browser.open('registration'),
      await browser.open('recovery'),
    ]
    const groups = pages.flatMap(({ body }) => body.ui?.nodes ?? []).map(({ group }) => group)
    expect(new Set(groups)).toEqual(new Set(['default', 'password', 'oidc', 'link']))
  })

  test('it says which it is', async () => {
    const { emulator, ask } = start()
    expect(await (await ask(`${emulator.publicUrl}/version`)).json()).toEqual({ version: 'v0.8.2-alpha.1' })
  })
})

describe('a form in v0.8', () => {
  test('says what is missing before it looks at who sends it', async () => {
    const { browser } = start()
    await browser.open('login')
    const missing = await browser.submit({ method: 'password', csrf_token: 'AAAA' })
    expect([missing.status, missing.messagesAt('password')]).toEqual([400, [4000002]])
    const forged = { method: 'password', csrf_token: 'AAAA', password_identifier: email, password }
    expect((await browser.submit(forged)).body.error?.id).toBe('security_csrf_violation')
    await browser.open('recovery')
    const nobody = await browser.submit({ method: 'link', csrf_token: 'AAAA' })
    expect(nobody.messagesAt('email')).toEqual([4000002])
  })

  test('breaks where the body is no JSON', async () => {
    const { browser } = start()
    const { body } = await browser.open('login')
    const broken = await browser.visit(body.ui?.action ?? '', { method: 'POST', body: '{"method":' })
    expect([broken.status, broken.body.ui]).toEqual([500, undefined])
  })

  test('of settings that belong to somebody else says to start again', async () => {
    const { emulator, browser, signIn } = start()
    await signIn()
    const { body } = await browser.open('settings')
    const stranger = createVisitor(emulator)
    await signIn(stranger, grace.traits.email)
    const refused = await stranger.visit(body.ui?.action ?? '', {
      method: 'POST',
      body: JSON.stringify({ method: 'password', password: 'Another-lamp-42' }),
    })
    expect([refused.status, refused.messages]).toEqual([400, [4000001]])
    const read = await stranger.visit(`${emulator.publicUrl}/self-service/settings/flows?id=${body.id ?? ''}`)
    expect(read.body.error?.id).toBe('security_identity_mismatch')
  })
})

describe('a mailed link in v0.8', () => {
  test('recovers an account once', async () => {
    const { emulator, browser } = start()
    await browser.open('recovery')
    expect((await browser.submit({ method: 'link', email })).messages).toEqual([1060002])
    const link = emulator.courier.last(email)?.link ?? ''
    expect((await browser.follow(link)).url).toMatch(/^http:\/\/localhost:4455\/settings\?flow=/)
    expect((await browser.whoami()).status).toBe(200)
    const signedIn = await browser.open('recovery')
    expect([signedIn.status, signedIn.body.error?.id]).toEqual([400, undefined])

    const visitor = createVisitor(emulator)
    const again = await visitor.follow(link)
    expect(again.url).toMatch(/^http:\/\/localhost:4455\/recovery\?flow=/)
    const id = new URL(again.url).searchParams.get('flow') ?? ''
    const flow = await visitor.visit(`${emulator.publicUrl}/self-service/recovery/flows?id=${id}`)
    expect(flow.messages).toEqual([4060004])
  })

  test('verifies an address and leads to where the flow was begun for', async () => {
    const { emulator, browser, signIn } = start()
    await browser.open('verification', 'return_to=http://localhost:4455/welcome')
    expect((await browser.submit({ method: 'link', email })).messages).toEqual([1080001])
    const link = emulator.courier.last(email)?.link ?? ''
    expect((await browser.follow(link)).url).toBe('http://localhost:4455/welcome')
    const again = await browser.follow(link)
    expect(again.url).toMatch(/^http:\/\/localhost:4455\/verification\?flow=/)
    await signIn()
    expect((await browser.whoami()).body.identity).toMatchObject({
      verifiable_addresses: [{ verified: true }],
    })
  })
})

describe("v0.8's admin port", () => {
  test('counts pages, and lists people without what they sign in with', async () => {
    const { emulator, ask } = start()
    const answer = await ask(`${emulator.adminUrl}/identities`)
    expect(answer.headers.get('x-total-count')).toBe('2')
    const [first] = (await answer.json()) as Record<string, unknown>[]
    expect(Object.keys(first ?? {})).not.toContain('credentials')
    expect(Object.keys(first ?? {})).not.toContain('metadata_public')
  })

  test('shows in full only who somebody is at providers', async () => {
    const { emulator, ask } = start()
    const [somebody] = await emulator.identities.list()
    const url = `${emulator.adminUrl}/identities/${somebody?.id ?? ''}?include_credential=`
    expect([(await ask(`${url}oidc`)).status, (await ask(`${url}password`)).status]).toEqual([200, 400])
  })

  test('imports no passwords', async () => {
    const { emulator, ask } = start()
    const credentials = { password: { config: { password } } }
    const traits = { email: 'eve@example.com', name: { first: 'Eve' } }
    const refused = await ask(`${emulator.adminUrl}/identities`, 'POST', {
      schema_id: 'default',
      traits,
      credentials,
    })
    expect([refused.status, await refused.text()]).toEqual([400, expect.stringContaining('credentials')])
  })

  test('refuses a second person with the same address', async () => {
    const { emulator, ask } = start()
    const twin = { schema_id: 'default', traits: { email, name: { first: 'Eve' } } }
    const answer = await ask(`${emulator.adminUrl}/identities`, 'POST', twin)
    expect(answer.status).toBe(409)
  })
})
