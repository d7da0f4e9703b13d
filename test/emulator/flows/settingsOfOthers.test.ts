// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { createEmulator } from '../../../src/emulator/index.js'
import { totp } from '../../conformance/player/totp.js'
import modern from '../../conformance/profiles/classic.json'
import classic from '../../conformance/profiles/v0.8/classic.json'
import { secretIn } from '../secretIn.js'
import { createVisitor } from '../visitor.js'

const password = 'Zebra-lamp-41-orbit'
const identities = ['ada', 'grace'].map((name) => ({
  traits: { email: `${name}@example.com`, name: { first: name } },
  password,
}))

describe.each([
  { version: 'v26', config: modern, identifier: 'identifier', comesBack: true },
  { version: 'v0.8', config: classic, identifier: 'password_identifier', comesBack: false },
] as const)('in $version', ({ version, config, identifier, comesBack }) => {
  async function withSecondFactor() {
    const emulator = createEmulator({ config, version, identities, now: '2026-01-01T00:00:00Z' })
    const signIn = async (name: string) => {
      const browser = createVisitor(emulator)
      await browser.open('login')
      await browser.submit({ method: 'password', [identifier]: `${name}@example.com`, password })
      return browser
    }
    const first = await signIn('ada')
    const settings = await first.open('settings')
    const code = await totp(secretIn(settings), emulator.clock.now())
    await first.submit({ method: 'totp', totp_code: code })
    return { emulator, signIn, settings: settings.body }
  }

  test('whoever still owes a second factor comes back to where they wanted to change something', async () => {
    const { emulator, signIn, settings } = await withSecondFactor()
    const browser = await signIn('ada')
    const back = (url: string) =>
      `${emulator.publicUrl}/self-service/login/browser?${new URLSearchParams({ aal: 'aal2', ...(comesBack && { return_to: url }) }).toString()}`
    const action = settings.ui?.action ?? ''
    const saved = await browser.visit(action, { method: 'POST', body: '{"method":"profile"}' })
    expect([saved.status, saved.body.error?.id]).toEqual([403, 'session_aal2_required'])
    expect(saved.body.redirect_browser_to).toBe(back(action))
    const query = 'return_to=http://localhost:4455/app'
    const opened = await browser.open('settings', query)
    const url = `${emulator.publicUrl}/self-service/settings/browser?${query}`
    expect(opened.body.redirect_browser_to).toBe(back(url))
  })

  test('settings of somebody else stay theirs, and expired ones are replaced by own ones', async () => {
    const { emulator, signIn, settings } = await withSecondFactor()
    const grace = await signIn('grace')
    const url = `${emulator.publicUrl}/self-service/settings/flows?id=${settings.id ?? ''}`
    const read = await grace.visit(url)
    expect([read.status, read.body.error?.id]).toEqual([403, 'security_identity_mismatch'])
    emulator.clock.advance(2 * 3_600_000)
    const late = await grace.visit(settings.ui?.action ?? '', {
      method: 'POST',
      body: '{"method":"profile"}',
    })
    expect([late.status, late.body.error?.id]).toEqual([410, 'self_service_flow_expired'])
    const own = await grace.visit(
      `${emulator.publicUrl}/self-service/settings/flows?id=${late.body.use_flow_id ?? ''}`,
    )
    expect(own.status).toBe(200)
  })
})
