// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { createEmulator, type EmulatorOptions } from '../../../src/emulator/index.js'
import { createProvider } from '../../conformance/player/createProvider.js'
import { at } from '../../conformance/player/json.js'
import unified from '../../conformance/profiles/unified.json'
import { createVisitor } from '../visitor.js'

const email = 'ada@example.com'
const password = 'Zebra-lamp-41-orbit'
const ada = { traits: { email, name: { first: 'Ada' } }, password }

/** The configured provider without a URL is the one built in. */
const provider = 'github'

function start(options: Partial<EmulatorOptions> = {}) {
  const emulator = createEmulator({ config: unified, ...options })
  const browser = createVisitor(emulator)

  /** Leaves for the provider, and comes back as whoever the fields of its page name. */
  async function comeBackAs(values: Record<string, unknown>, fields: Record<string, string>) {
    const { status, body } = await browser.submit(values)
    expect([status, body.error?.id]).toEqual([422, 'browser_location_change_required'])
    return signInAt(body.redirect_browser_to ?? '', fields)
  }

  function signInAt(url: string, fields: Record<string, string>) {
    return browser.visit(url, {
      method: 'POST',
      headers: { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(fields).toString(),
    })
  }

  /** Fetches the flow that a page was opened for. */
  async function flowOf(page: string) {
    const url = new URL(page)
    const id = url.searchParams.get('flow') ?? ''
    return browser.visit(`${emulator.publicUrl}/self-service${url.pathname}/flows?id=${id}`)
  }

  return { emulator, browser, comeBackAs, signInAt, flowOf }
}

describe('at the provider built in', () => {
  test('a page asks who signs in, and offers everybody who exists', async () => {
    const { emulator, browser } = start({ identities: [ada] })
    await browser.open('login')
    const { body } = await browser.submit({ provider })
    expect(body.redirect_browser_to).toMatch(/^http:\/\/localhost:4433\/provider\/github\?/)
    const page = await emulator.fetch(body.redirect_browser_to ?? '')
    expect(page.headers.get('content-type')).toContain('text/html')
    expect(await page.text()).toContain(`<button name="email" value="${email}">`)
  })

  test('somebody new signs up by signing in, with what the provider tells', async () => {
    const { browser, comeBackAs } = start()
    await browser.open('login')
    const fields = { email, given_name: 'Ada', family_name: 'Lovelace' }
    expect((await comeBackAs({ provider }, fields)).url).toBe('http://localhost:4455/')
    expect((await browser.whoami()).body.identity).toMatchObject({
      traits: { email, name: { first: 'Ada', last: 'Lovelace' } },
    })
  })

  test('somebody known signs in by signing up', async () => {
    const { emulator, browser, comeBackAs } = start()
    await browser.open('registration')
    await comeBackAs({ provider }, { email, given_name: 'Ada' })
    const { identity } = (await browser.whoami()).body
    const again = createVisitor(emulator)
    await again.open('registration')
    const { body } = await again.submit({ provider })
    await again.visit(body.redirect_browser_to ?? '', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: `email=${email}`,
    })
    expect((await again.whoami()).body.identity).toMatchObject({ id: at(identity, 'id') })
  })

  test('a refusal comes back to the form that it was left from', async () => {
    const { browser, comeBackAs, flowOf } = start()
    await browser.open('registration')
    const page = await comeBackAs({ provider }, { refuse: 'access_denied' })
    expect(page.url).toMatch(/^http:\/\/localhost:4455\/registration\?flow=/)
    const flow = await flowOf(page.url)
    expect(flow.messages).toEqual([4000001])
    expect(flow.names).toContain('traits.email')
  })

  test('claims become traits as the test wants them', async () => {
    const mapClaims: EmulatorOptions['mapClaims'] = ({ sub }) => ({ email: `${sub}@example.org` })
    const { browser, comeBackAs } = start({ mapClaims })
    await browser.open('login')
    await comeBackAs({ provider }, { sub: 'grace' })
    expect((await browser.whoami()).body.identity).toMatchObject({ traits: { email: 'grace@example.org' } })
  })
})

test('what the provider does not tell is asked for, and typed traits win', async () => {
  const { browser, comeBackAs, flowOf } = start()
  await browser.open('login')
  const page = await comeBackAs({ provider }, { sub: 'ada', given_name: 'Ada' })
  expect(page.url).toMatch(/^http:\/\/localhost:4455\/registration\?flow=/)
  const flow = await flowOf(page.url)
  expect(flow.names.slice(0, 3)).toEqual(['provider', 'csrf_token', 'traits.email'])
  expect(flow.names).not.toContain('password')
  expect([flow.messagesAt('traits.email'), flow.valueOf('traits.name.first')]).toEqual([[4000002], 'Ada'])
  const traits = { email, name: { first: 'Augusta' } }
  await comeBackAs({ provider, traits }, { sub: 'ada', given_name: 'Ada' })
  expect((await browser.whoami()).body.identity).toMatchObject({ traits })
})

describe('with the address of somebody who has an account', () => {
  test('the owner signs in as before, and both belong together from then on', async () => {
    const { emulator, browser, comeBackAs, flowOf } = start({ identities: [ada] })
    await browser.open('login')
    const page = await comeBackAs({ provider }, { email })
    expect(page.url).toMatch(/^http:\/\/localhost:4455\/login\?flow=.*&no_org_ui=true$/)
    const flow = await flowOf(page.url)
    expect(flow.messages).toEqual([1010016])
    const buttons = flow.body.ui?.nodes?.filter(({ attributes }) => attributes.name === 'provider')
    expect(buttons).toMatchObject([{ attributes: { value: 'generic' }, meta: { label: { id: 1010018 } } }])
    const field = flow.body.ui?.nodes?.find(({ attributes }) => attributes.name === 'identifier')
    expect(field?.attributes).toMatchObject({ type: 'hidden', value: email })

    const done = await browser.submit({ method: 'password', identifier: email, password })
    expect(done.body).toMatchObject({
      session: { authentication_methods: [{ method: 'password' }, { method: 'oidc', provider }] },
    })
    const later = createVisitor(emulator)
    await later.open('login')
    const { body } = await later.submit({ provider })
    await later.visit(body.redirect_browser_to ?? '', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: `email=${email}`,
    })
    expect((await later.whoami()).status).toBe(200)
  })

  test('nobody else can take it', async () => {
    const eve = { traits: { email: 'eve@example.com', name: { first: 'Eve' } }, password }
    const { browser, comeBackAs, flowOf } = start({ identities: [ada, eve] })
    await browser.open('login')
    await flowOf((await comeBackAs({ provider }, { email })).url)
    const refused = await browser.submit({ method: 'password', identifier: eve.traits.email, password })
    expect([refused.status, refused.messages]).toEqual([400, [4010009]])
    expect((await browser.whoami()).status).toBe(401)
  })
})

test('a callback that another browser left for is refused', async () => {
  const { emulator, browser, flowOf } = start()
  await browser.open('login')
  const left = await browser.submit({ provider })
  const stranger = createVisitor(emulator)
  const page = await stranger.visit(left.body.redirect_browser_to ?? '', {
    method: 'POST',
    headers: { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
    body: `email=${email}`,
  })
  expect(page.url).toMatch(/^http:\/\/localhost:4455\/error\?id=/)
  expect((await stranger.whoami()).status).toBe(401)
  expect(
    (await flowOf(`http://localhost:4455/login?flow=${new URL(left.url).searchParams.get('flow') ?? ''}`))
      .status,
  ).toBe(200)
})

describe('in the settings', () => {
  async function signedIn(options: Partial<EmulatorOptions> = {}) {
    const world = start({ identities: [ada], ...options })
    await world.browser.open('login')
    await world.browser.submit({ method: 'password', identifier: email, password })
    await world.browser.open('settings')
    return world
  }

  test('an account at a provider is linked and unlinked', async () => {
    const { comeBackAs, flowOf, browser } = await signedIn()
    const page = await comeBackAs({ link: provider }, { sub: 'ada-at-github' })
    expect(page.url).toMatch(/^http:\/\/localhost:4455\/settings\?flow=/)
    const flow = await flowOf(page.url)
    expect([flow.state, flow.messages, flow.valueOf('unlink')]).toEqual(['success', [1050001], provider])
    expect((await browser.submit({ link: provider })).messages).toEqual([4000001])
    expect((await browser.submit({ unlink: provider })).names).not.toContain('unlink')
    expect((await browser.submit({ unlink: provider })).messages).toEqual([4000001])
  })

  test('an account of somebody else is not', async () => {
    const { emulator, comeBackAs, flowOf } = await signedIn()
    const owner = createVisitor(emulator)
    await owner.open('login')
    const { body } = await owner.submit({ provider })
    await owner.visit(body.redirect_browser_to ?? '', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'sub=grace&email=grace@example.com',
    })
    const flow = await flowOf((await comeBackAs({ link: provider }, { sub: 'grace' })).url)
    expect([flow.state, flow.messages]).toEqual(['show_form', [4000007]])
  })
})

describe('at a real provider', () => {
  const now = '2026-01-01T00:00:00Z'
  const server = createProvider(() => Date.parse(now))

  test('an app signs in with a token that it got there by itself', async () => {
    const { emulator } = start({ fetch: server.fetch, now })
    const query = 'redirect_uri=http://localhost:4433/&state=s&client_id=a&nonce=n1'
    const back = await server.signIn(`http://localhost:4444/auth?${query}`, { sub: 'ada', email })
    const body = new URLSearchParams({ code: new URL(back).searchParams.get('code') ?? '' })
    const response = await server.fetch('http://localhost:4444/token', { method: 'POST', body })
    const { id_token } = (await response.json()) as { id_token: string }

    const app = createVisitor(emulator, 'api')
    await app.open('login')
    const values = { method: 'oidc', provider: 'generic', id_token }
    expect((await app.submit({ ...values, id_token_nonce: 'n2' })).messages).toEqual([4000001])
    const [head, claims] = id_token.split('.')
    expect((await app.submit({ ...values, id_token: `${head}.${claims}.AAAA` })).messages).toEqual([4000001])
    const done = await app.submit({ ...values, id_token_nonce: 'n1' })
    expect([done.status, done.body]).toMatchObject([200, { session: { identity: { traits: { email } } } }])
    emulator.clock.advance({ hours: 2 })
    await app.open('login')
    expect((await app.submit(values)).messages).toEqual([4000001])
  })

  test('where it cannot be reached the one built in takes its place', async () => {
    const { browser } = start({ fetch: () => Promise.reject(new TypeError('offline')) })
    await browser.open('login')
    const { body } = await browser.submit({ provider: 'generic' })
    expect(body.redirect_browser_to).toMatch(/^http:\/\/localhost:4433\/provider\/generic\?/)
  })
})
