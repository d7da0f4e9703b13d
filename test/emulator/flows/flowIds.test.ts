// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { createEmulator } from '../../../src/emulator/index.js'
import modern from '../../conformance/profiles/classic.json'
import classic from '../../conformance/profiles/v0.8/classic.json'
import { createVisitor } from '../visitor.js'

const nobodysFlow = '00000000-0000-4000-8000-000000000000'

describe.each([
  { version: 'v26', config: modern },
  { version: 'v0.8', config: classic },
] as const)('in $version', ({ version, config }) => {
  test.each(['login', 'registration', 'recovery', 'verification'])(
    'an app that forgets which %s it sends hears that, and not that the flow is gone',
    async (kind) => {
      const emulator = createEmulator({ config, version })
      const { visit } = createVisitor(emulator)
      const init = { method: 'POST', body: '{"method":"password"}' }
      const statuses = []
      for (const query of ['', '?flow=', '?flow=nonsense', `?flow=${nobodysFlow}`]) {
        const { status, body } = await visit(`${emulator.publicUrl}/self-service/${kind}${query}`, init)
        statuses.push([status, body.error?.id])
      }
      expect(statuses.map(([status]) => status)).toEqual([400, 400, 400, 404])
      expect(statuses.every(([, id]) => id === undefined)).toBe(true)
    },
  )
})

test('an app that sends a form is told in JSON what went wrong', async () => {
  const emulator = createEmulator({ config: modern, now: '2026-01-01T00:00:00Z' })
  const app = createVisitor(emulator, 'api')
  const { body } = await app.open('login')
  emulator.clock.advance(2 * 3_600_000)
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  const late = await app.visit(body.ui?.action ?? '', { method: 'POST', headers, body: 'method=password' })
  expect([late.status, late.body.error?.id]).toEqual([410, 'self_service_flow_expired'])
})
