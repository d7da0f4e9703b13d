// @vitest-environment node
import { expect, test } from 'vitest'
import { destination, leadsTo } from '../../src/queries/destination.js'
import { defaultRoutes } from '../../src/queries/routes.js'

const id = '5d2c5c2e-6f1c-4f0c-9a70-2f8c4d9a1b11'

test('a provider that carries the flow in its state is left for, a screen that shows the flow is not', () => {
  expect(leadsTo(`https://accounts.example.com/auth?client_id=a&state=${id}`, { id })).toBe(false)
  expect(leadsTo(`https://app.example.com/login?aal=aal1&flow=${id}#top`, { id })).toBe(true)
})

test('a verification that is due comes before the way back', () => {
  const outcome = {
    outcome: 'completed' as const,
    continueWith: [
      { action: 'redirect_browser_to' as const, redirect_browser_to: 'https://app.example.com/' },
      { action: 'show_verification_ui' as const, flow: { id } },
    ],
  }
  expect(destination(outcome, defaultRoutes)).toBe(`/verification?flow=${id}`)
})

test('what the server says comes before what the app wants, and steps that nobody knows lead nowhere', () => {
  const step = { action: 'redirect_browser_to' as const, redirect_browser_to: 'https://app.example.com/' }
  expect(destination({ outcome: 'completed', continueWith: [step] }, defaultRoutes, '/app')).toBe(
    'https://app.example.com/',
  )
  expect(destination({ outcome: 'completed', continueWith: [] }, defaultRoutes, '/app')).toBe('/app')
  expect(
    destination({ outcome: 'completed', continueWith: [{ action: 'dance' }] }, defaultRoutes),
  ).toBeUndefined()
})
