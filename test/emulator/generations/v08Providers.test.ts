// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { createEmulator } from '../../../src/emulator/index.js'
import classic from '../../conformance/profiles/v0.8/classic.json'
import { createVisitor } from '../visitor.js'

const email = 'ada@example.com'
const password = 'Zebra-lamp-41-orbit'
const ada = { traits: { email, name: { first: 'Ada' } }, password }

/** The configured provider without a URL is the one built in. */
const provider = 'github'

function start() {
  const emulator = createEmulator({ config: classic, version: 'v0.8', identities: [ada] })
  const browser = createVisitor(emulator)

  /** Leaves for the provider, and comes back as whoever the fields of its page name. */
  async function comeBackAs(values: Record<string, unknown>, fields: Record<string, string>) {
    const { body } = await browser.submit(values)
    return browser.visit(body.redirect_browser_to ?? '', {
      method: 'POST',
      headers: { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(fields).toString(),
    })
  }

  /** Fetches the flow that a page was opened for. */
  function flowOf(page: string) {
    const { pathname, searchParams } = new URL(page)
    return browser.visit(
      `${emulator.publicUrl}/self-service${pathname}/flows?id=${searchParams.get('flow') ?? ''}`,
    )
  }

  async function signedIn() {
    await browser.open('login')
    await browser.submit({ method: 'password', password_identifier: email, password })
    return browser.open('settings')
  }

  return { emulator, browser, comeBackAs, flowOf, signedIn }
}

describe('a provider in v0.8', () => {
  test('leaves what it does not tell to a form of its own, whose button comes last', async () => {
    const { browser, comeBackAs, flowOf } = start()
    await browser.open('registration')
    const page = await comeBackAs({ provider }, { sub: 'grace', given_name: 'Grace' })
    expect(page.url).toMatch(/^http:\/\/localhost:4455\/registration\?flow=/)
    const flow = await flowOf(page.url)
    expect([flow.messagesAt('traits.email'), flow.valueOf('traits.name.first')]).toEqual([[4000002], 'Grace'])
    expect(new Set(flow.body.ui?.nodes?.map(({ group }) => group))).toEqual(new Set(['default', 'oidc']))
    expect([flow.names[0], flow.names.at(-1)]).toEqual(['csrf_token', 'provider'])
    await comeBackAs({ provider, 'traits.email': 'grace@example.com' }, { sub: 'grace', given_name: 'Grace' })
    expect((await browser.whoami()).body.identity).toMatchObject({ traits: { email: 'grace@example.com' } })
  })

  test('takes nobody in with the address of somebody known, and links nothing', async () => {
    const { browser, comeBackAs, flowOf } = start()
    await browser.open('login')
    const page = await comeBackAs({ provider }, { email, given_name: 'Ada' })
    expect(page.url).toMatch(/^http:\/\/localhost:4455\/registration\?flow=/)
    const flow = await flowOf(page.url)
    expect([flow.messages, flow.valueOf('traits.email')]).toEqual([[4000007], email])
    expect((await browser.whoami()).status).toBe(401)
  })

  test('is linked in the settings, signs in from then on, and is unlinked', async () => {
    const { emulator, browser, comeBackAs, flowOf, signedIn } = start()
    await signedIn()
    const page = await comeBackAs({ link: provider }, { sub: 'ada-at-github' })
    expect(page.url).toMatch(/^http:\/\/localhost:4455\/settings\?flow=/)
    const flow = await flowOf(page.url)
    expect([flow.state, flow.messages, flow.valueOf('unlink')]).toEqual(['success', [1050001], provider])
    expect(flow.body).not.toHaveProperty('active')

    const visitor = createVisitor(emulator)
    await visitor.open('login')
    const { body } = await visitor.submit({ provider })
    await visitor.visit(body.redirect_browser_to ?? '', {
      method: 'POST',
      headers: { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
      body: 'sub=ada-at-github',
    })
    expect((await visitor.whoami()).body.identity).toMatchObject({ traits: { email } })

    expect((await browser.submit({ unlink: provider })).names).not.toContain('unlink')
    expect((await browser.submit({ unlink: provider })).messages).toEqual([4000001])
  })

  test('does not link an account of somebody else', async () => {
    const { emulator, comeBackAs, flowOf, signedIn } = start()
    const grace = createVisitor(emulator)
    await grace.open('login')
    const { body } = await grace.submit({ provider })
    await grace.visit(body.redirect_browser_to ?? '', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'sub=grace&email=grace@example.com&given_name=Grace',
    })
    expect((await grace.whoami()).status).toBe(200)
    await signedIn()
    const flow = await flowOf((await comeBackAs({ link: provider }, { sub: 'grace' })).url)
    expect([flow.messages, flow.names.includes('unlink')]).toEqual([[4000007], false])
  })

  test('has no buttons in an app', async () => {
    const { emulator } = start()
    const app = createVisitor(emulator, 'api')
    expect((await app.open('login')).names).not.toContain('provider')
    expect((await app.open('registration')).names).not.toContain('provider')
  })
})
