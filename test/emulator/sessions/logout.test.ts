// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { createEmulator } from '../../../src/emulator/index.js'
import { bothGenerations } from '../bothGenerations.js'
import { createVisitor } from '../visitor.js'

const password = 'Zebra-lamp-41-orbit'
const email = 'ada@example.com'
const ada = { traits: { email, name: { first: 'Ada' } }, password }

describe.each(bothGenerations)('in $version', ({ version, config, identifier }) => {
  async function signedIn() {
    const emulator = createEmulator({ config, version, identities: [ada] })
    const browser = createVisitor(emulator)
    await browser.open('login')
    await browser.submit({ method: 'password', [identifier]: email, password })
    const { body } = await browser.visit(`${emulator.publicUrl}/self-service/logout/browser`)
    const { logout_url: url } = body as { logout_url: string }
    return { emulator, browser, url }
  }

  test('whoever signs out by a link a second time sees the error page', async () => {
    const { browser, url } = await signedIn()
    expect((await browser.follow(url)).url).toBe('http://localhost:4455/login')
    expect((await browser.follow(url)).url).toMatch('http://localhost:4455/error?id=')
  })

  test('whoever signs out towards a forbidden page is told, and signed out all the same', async () => {
    const { browser, url } = await signedIn()
    const away = await browser.visit(`${url}&return_to=https://evil.example/`)
    expect([away.status, away.body.error?.id]).toEqual([400, 'self_service_flow_return_to_forbidden'])
    expect((await browser.whoami()).status).toBe(401)
  })

  test('a link without its token is refused before anything else is looked at', async () => {
    const { emulator, browser } = await signedIn()
    const url = `${emulator.publicUrl}/self-service/logout?return_to=https://evil.example/`
    const refused = await browser.visit(url)
    expect([refused.status, refused.body.error?.id]).toEqual([400, undefined])
    expect((await browser.whoami()).status).toBe(200)
  })
})
