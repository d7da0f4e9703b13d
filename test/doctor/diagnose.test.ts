import { beforeEach, describe, expect, test, vi } from 'vitest'
import { account, identities } from '../../playground/kratosConfiguration.js'
import { createFlow } from '../../src/client/createFlow.js'
import { getSession } from '../../src/client/getSession.js'
import { submitFlow } from '../../src/client/submitFlow.js'
import { findingIds } from '../../src/doctor/finding.js'
import type { Host } from './createBrowser.js'
import { app, auth, createWorld, examine, idsOf, proxyTo, stand } from './createWorld.js'

beforeEach(() => {
  stand(`${app}/login`)
})

describe('all is well', () => {
  test('for a page and a Kratos on one site, whose address and CORS are right', async () => {
    const { diagnose: run, requests } = createWorld()
    expect(await run()).toEqual([])
    expect(requests.map(({ method }) => method)).not.toContain('POST')
    const created = requests.filter(({ url }) => url.endsWith('/self-service/login/browser'))
    expect(created).toHaveLength(1)
  })

  test('behind a path of the page’s own origin', async () => {
    const findings = await examine({
      baseUrl: `${app}/kratos`,
      cors: null,
      hosts: (kratos) => ({ [app]: proxyTo(kratos, auth, '/kratos') }),
    })
    expect(findings).toEqual([])
  })

  test('where somebody is signed in', async () => {
    const world = createWorld({ emulator: { identities } })
    const flow = await createFlow(world.client, 'login')
    const token = flow.ui.nodes.find((node) => node.type === 'input' && node.attributes.name === 'csrf_token')
    await submitFlow(world.client, flow, {
      csrf_token: token?.type === 'input' ? token.attributes.value : '',
      method: 'password',
      identifier: account.email,
      password: account.password,
    })
    expect(await getSession(world.client)).not.toBeNull()
    expect(await world.diagnose()).toEqual([])
  })

  test('for an app that has no cookies, but a session token', async () => {
    expect(await examine({ client: { transport: 'native' } })).toEqual([])
  })
})

describe('nothing comes back', () => {
  test.each([
    ['auth.example.com', "baseUrl: 'https://auth.example.com'"],
    ['localhost:4433', "baseUrl: 'https://localhost:4433'"],
    ['https://', "baseUrl: 'https://auth.example.com'"],
  ])('%s is no address', async (baseUrl, how) => {
    const [finding, ...others] = await examine({ baseUrl, publicUrl: auth })
    expect(others).toEqual([])
    expect(finding).toMatchObject({ id: 'base_url', how: expect.stringContaining(how) as string })
  })

  test('nobody listens there', async () => {
    const [finding] = await examine({ hosts: () => ({}) })
    expect(finding).toMatchObject({ id: 'unreachable', what: `Nothing answers at ${auth}.` })
  })

  test('the device is offline', async () => {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
    expect(idsOf(await examine({ hosts: () => ({}) }))).toEqual(['offline'])
  })

  test('the page is https and Kratos is not', async () => {
    const [finding] = await examine({ publicUrl: 'http://auth.example.com' })
    expect(finding?.id).toBe('mixed_content')
    expect(finding?.how).toContain("baseUrl: 'https://auth.example.com'")
  })

  test('the page’s own Content-Security-Policy forbids it', async () => {
    const forbidden = () => {
      const event = new Event('securitypolicyviolation')
      Object.assign(event, { effectiveDirective: 'connect-src', blockedURI: `${auth}/sessions/whoami` })
      setTimeout(() => document.dispatchEvent(event))
      return Promise.reject(new TypeError('Failed to fetch'))
    }
    const [finding] = await examine({ client: { fetch: forbidden } })
    expect(finding?.id).toBe('content_security_policy')
    expect(finding?.how).toContain(`connect-src 'self' ${auth}`)
  })

  test('an answer does not come in time', async () => {
    const hosts = () => ({ [auth]: () => new Promise<Response>(() => undefined) })
    const findings = await examine({ hosts, options: { timeout: 50 } })
    expect(idsOf(findings)).toEqual(['no_answer'])
    expect(findings[0]?.what).toContain('within 0.05 seconds')
  })

  test('whoever calls it off gets what was found until then', async () => {
    const controller = new AbortController()
    const hosts = () => ({ [auth]: () => new Promise<Response>(() => undefined) })
    vi.spyOn(navigator, 'cookieEnabled', 'get').mockReturnValue(false)
    const asked = examine({ hosts, options: { signal: controller.signal } })
    controller.abort()
    expect(idsOf(await asked)).toEqual(['cookies_disabled'])
  })
})

describe('the browser keeps the answer from the page', () => {
  test('CORS is not configured', async () => {
    const [finding, ...others] = await examine({ cors: null })
    expect(others).toEqual([])
    expect(finding?.id).toBe('cors_refused')
    expect(finding?.how).toContain(`serve.public.cors.allowed_origins: [${app}]`)
  })

  test('CORS allows another origin', async () => {
    const cors = { enabled: true, allowed_origins: ['https://other.example.com'] }
    expect(idsOf(await examine({ cors }))).toEqual(['cors_refused'])
  })

  test('CORS allows the origin, and no cookies', async () => {
    const cors = { enabled: true, allowed_origins: [app], allow_credentials: false }
    const [finding, ...others] = await examine({ cors })
    expect(others).toEqual([])
    expect(finding?.id).toBe('cors_credentials')
    expect(finding?.how).toContain('serve.public.cors.allow_credentials: true')
  })

  const withoutQuestions =
    (kratos: Host): Host =>
    (request) =>
      request.method === 'OPTIONS' ? Promise.resolve(new Response(null, { status: 405 })) : kratos(request)

  test('a proxy does not pass on what browsers ask first', async () => {
    const findings = await examine({ hosts: (kratos) => ({ [auth]: withoutQuestions(kratos) }) })
    expect(idsOf(findings)).toEqual(['cors_preflight'])
  })

  test('a header of the app’s own is not allowed', async () => {
    const findings = await examine({
      hosts: (kratos) => ({ [auth]: withoutQuestions(kratos) }),
      client: { headers: { 'x-tenant': 'acme' } },
    })
    expect(idsOf(findings)).toEqual(['cors_preflight'])
    expect(findings[0]?.how).toContain('serve.public.cors.allowed_headers')
  })
})

test('errors come before hints, each in the order of its importance', async () => {
  stand('http://localhost:3000/login')
  const findings = await examine({
    baseUrl: 'http://127.0.0.1:4433',
    publicUrl: 'http://127.0.0.1:9999',
    hosts: (kratos) => ({ 'http://127.0.0.1:4433': proxyTo(kratos, 'http://127.0.0.1:9999') }),
    options: { returnTo: 'https://evil.example.com' },
  })
  expect(idsOf(findings)).toEqual(['other_site', 'return_to_forbidden', 'other_address'])
  expect(new Set(findingIds).size).toBe(findingIds.length)
})
