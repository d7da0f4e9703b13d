// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { rewriteCookie, rewriteLocation } from '../../scripts/kratosProxy.mjs'

const origin = 'http://localhost:4455'
const addresses = {
  publicUrl: new URL('https://app.example.com/.ory/kratos'),
  pages: new Map([
    ['https://app.example.com/sign-in', '/login'],
    ['https://app.example.com/sign-up', '/registration'],
  ]),
}

describe('a redirect of a Kratos that is configured for another origin', () => {
  test.each([
    [
      'to its own API',
      'https://app.example.com/.ory/kratos/self-service/login/browser?aal=aal2',
      '/self-service/login/browser?aal=aal2',
    ],
    ['to the page of a flow', 'https://app.example.com/sign-in?flow=f1', '/login?flow=f1'],
    ['to another page of the same app', 'https://app.example.com/welcome#top', '/welcome#top'],
  ])('%s comes back to the playground', (_where, location, path) => {
    expect(rewriteLocation(location, addresses, origin)).toBe(origin + path)
  })

  test.each([
    ['to a provider', 'https://accounts.example.org/authorize?client_id=kratos'],
    ['to a path', '/self-service/login/browser'],
    ['to a site whose name begins alike', 'https://app.example.com.evil.example/.ory/kratos/x'],
  ])('%s stays as it is', (_where, location) => {
    expect(rewriteLocation(location, addresses, origin)).toBe(location)
  })
})

describe('a cookie of a Kratos that is configured for another origin', () => {
  test('is kept for the playground, over plain HTTP', () => {
    const cookie =
      'ory_kratos_session=a%3Db; Path=/kratos; Domain=example.com; Max-Age=86400; HttpOnly; Secure; SameSite=None'
    expect(rewriteCookie(cookie)).toBe(
      'ory_kratos_session=a%3Db; Path=/; Max-Age=86400; HttpOnly; SameSite=Lax',
    )
  })
})
