// @vitest-environment node
import { expect, test } from 'vitest'
import { destination, leadsTo, wayBack } from '../../src/queries/destination.js'
import { defaultRoutes as routes } from '../../src/queries/routes.js'

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
  expect(destination(outcome, { routes })).toBe(`/verification?flow=${id}`)
})

test('what the server says comes before what the app wants, and steps that nobody knows lead nowhere', () => {
  const step = { action: 'redirect_browser_to' as const, redirect_browser_to: 'https://app.example.com/' }
  expect(destination({ outcome: 'completed', continueWith: [step] }, { routes, returnTo: '/app' })).toBe(
    'https://app.example.com/',
  )
  expect(destination({ outcome: 'completed', continueWith: [] }, { routes, returnTo: '/app' })).toBe('/app')
  expect(
    destination({ outcome: 'completed', continueWith: [{ action: 'dance' }] }, { routes }),
  ).toBeUndefined()
})

test('the app has the last word on where people are sent', () => {
  const allowedReturnUrls = ['https://shop.example.com/checkout']
  const leadTo = (to: string, allowed?: readonly string[]) =>
    destination(
      {
        outcome: 'completed',
        continueWith: [{ action: 'redirect_browser_to', redirect_browser_to: to }],
      },
      { routes, allowedReturnUrls: allowed },
    )
  expect(leadTo('https://elsewhere.example.com/')).toBe('https://elsewhere.example.com/')
  expect(leadTo('https://elsewhere.example.com/', allowedReturnUrls)).toBe('/')
  expect(leadTo('https://shop.example.com/checkout/2', allowedReturnUrls)).toBe(
    'https://shop.example.com/checkout/2',
  )
  expect(leadTo('https://shop.example.com/checkouts', allowedReturnUrls)).toBe('/')
})

test('the address of the page sends nobody away from the app, unless the app allows it', () => {
  expect(wayBack({ routes, linked: '/app?a=b' })).toBe('/app?a=b')
  for (const linked of ['https://evil.example.com/', '//evil.example.com', 'javascript:alert(1)', 'https://'])
    expect(wayBack({ routes, linked }), linked).toBeUndefined()
  const linked = 'https://shop.example.com/'
  expect(wayBack({ routes, linked, allowedReturnUrls: ['https://shop.example.com'] })).toBe(linked)
})

test('an entry that is a path, or none at all, keeps nobody from going on, and one app is not another', () => {
  const allowedReturnUrls = ['/account', 'https://', 'myapp://signed-in/']
  const back = (linked: string) => wayBack({ routes, allowedReturnUrls, linked })
  expect(back('/account/2')).toBe('/account/2')
  expect(back('https://evil.example.com/account')).toBeUndefined()
  expect(back('myapp://signed-in/?code=1')).toBe('myapp://signed-in/?code=1')
  expect(back('evil://signed-in/')).toBeUndefined()
  expect(back('javascript:/signed-in/')).toBeUndefined()
})
