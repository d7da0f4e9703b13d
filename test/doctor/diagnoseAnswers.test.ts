import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Host } from './createBrowser.js'
import { app, auth, createWorld, examine, idsOf, page, proxyTo, stand } from './createWorld.js'

beforeEach(() => {
  stand(`${app}/login`)
})

describe('not the public API answers', () => {
  test('the page’s own server', async () => {
    const [finding, ...others] = await examine({ baseUrl: app, hosts: () => ({ [app]: page }) })
    expect(others).toEqual([])
    expect(finding?.id).toBe('not_kratos')
    expect(finding?.what).toContain('a page of HTML (“Acme”), with status 200')
    expect(finding?.why).toContain('the server of the page itself')
  })

  test('another server', async () => {
    const hosts = () => ({
      [auth]: () =>
        Promise.resolve(
          Response.json(
            { message: 'Not found' },
            {
              status: 404,
              headers: {
                'access-control-allow-origin': app,
                'access-control-allow-credentials': 'true',
              },
            },
          ),
        ),
    })
    const [finding] = await examine({ hosts })
    expect(finding?.id).toBe('not_kratos')
    expect(finding?.what).toContain('no flow, with status 404')
  })

  test('Kratos, below another path', async () => {
    const kratosAt = (path: string) => (kratos: Host) => ({
      [app]: (request: Request) =>
        new URL(request.url).pathname.startsWith(`${path}/`)
          ? proxyTo(kratos, auth, path)(request)
          : page(request),
    })
    const [missing] = await examine({ baseUrl: app, hosts: kratosAt('/kratos'), cors: null })
    expect(missing).toMatchObject({ id: 'wrong_path', how: `\`baseUrl: '${app}/kratos'\`.` })
    const [superfluous] = await examine({
      baseUrl: `${app}/self-service`,
      cors: null,
      hosts: (kratos) => ({ [app]: proxyTo(kratos, auth) }),
    })
    expect(superfluous).toMatchObject({ id: 'wrong_path', how: `\`baseUrl: '${app}'\`.` })
  })

  test.each(['v26', 'v0.8'] as const)('the admin API of %s', async (version) => {
    const admin = 'https://www.example.com:4434'
    stand(`${admin}/login`)
    const [finding, ...others] = await examine({
      baseUrl: admin,
      cors: null,
      emulator: { version },
      change: ({ serve }) => Object.assign(serve, { admin: { base_url: admin } }),
      hosts: (kratos) => ({ [admin]: kratos, [auth]: kratos }),
    })
    expect(others).toEqual([])
    expect(finding).toMatchObject({ id: 'admin_api', why: 'It answers an operation of administrators.' })
  })

  test('the admin API, of which the page may read nothing', async () => {
    const [finding] = await examine({ publicUrl: 'https://auth.example.com:4434', cors: null })
    expect(finding?.id).toBe('admin_api')
  })

  test('a redirect to where Kratos is', async () => {
    const moved: Host = ({ url }) =>
      Promise.resolve(new Response(null, { status: 307, headers: { location: url.replace('www', 'auth') } }))
    const [finding] = await examine({ baseUrl: app, hosts: (kratos) => ({ [app]: moved, [auth]: kratos }) })
    expect(finding).toMatchObject({ id: 'redirected' })
    expect(finding?.how).toContain(`baseUrl: '${auth}'`)
  })

  test('a proxy that does not get through', async () => {
    const world = createWorld()
    world.emulator.faults.add({ kind: 'html', status: 502 })
    const [finding] = await world.diagnose()
    expect(finding).toMatchObject({ id: 'cors_refused' })
    const own = createWorld({
      baseUrl: `${app}/kratos`,
      hosts: (kratos) => ({ [app]: proxyTo(kratos, auth, '/kratos') }),
    })
    own.emulator.faults.add({ kind: 'html', status: 502 })
    expect(await own.diagnose()).toMatchObject([
      { id: 'server_error', why: 'A proxy does not get through to Kratos.' },
    ])
  })
})

describe('the CSRF cookie does not stick', () => {
  test('cookies are switched off', async () => {
    vi.spyOn(navigator, 'cookieEnabled', 'get').mockReturnValue(false)
    const world = createWorld()
    world.emulator.faults.add({ kind: 'lost csrf cookie' })
    expect(idsOf(await world.diagnose())).toEqual(['cookies_disabled'])
  })

  test('localhost and 127.0.0.1 are two names', async () => {
    stand('http://localhost:3000/login')
    const [finding, ...others] = await examine({ publicUrl: 'http://127.0.0.1:4433' })
    expect(others).toEqual([])
    expect(finding).toMatchObject({ id: 'other_site', severity: 'error' })
    expect(finding?.how).toContain(
      "`baseUrl: 'http://localhost:4433'` with `serve.public.base_url: http://localhost:4433/`, or open the page at http://127.0.0.1:3000",
    )
  })

  test.each([
    ['https://acme.org', 'another domain'],
    ['https://auth.other.co.uk', 'a neighbour below a public suffix'],
  ])('%s is %s', async (publicUrl) => {
    stand('https://app.acme.co.uk/login')
    const [finding, ...others] = await examine({ publicUrl })
    expect(others).toEqual([])
    expect(finding).toMatchObject({ id: 'other_site', severity: 'error' })
    expect(finding?.how).toContain('`cookies.domain: app.acme.co.uk`')
    expect(document.cookie).toBe('')
  })

  test('http and https of one domain are two sites', async () => {
    stand('http://www.example.com/login')
    expect(idsOf(await examine())).toEqual(['other_scheme'])
  })

  test('a proxy passes on cookies for another domain', async () => {
    const [finding, ...others] = await examine({
      baseUrl: `${app}/kratos`,
      cors: null,
      publicUrl: 'https://auth.elsewhere.org',
      cookies: { domain: 'elsewhere.org' },
      hosts: (kratos) => ({ [app]: proxyTo(kratos, 'https://auth.elsewhere.org', '/kratos') }),
    })
    expect(others).toEqual([])
    expect(finding?.id).toBe('cookies_blocked')
    expect(finding?.why).toContain('Kratos knows itself by https://auth.elsewhere.org')
    expect(finding?.how).toContain('`cookies.domain`')
  })

  /** Kratos without `--dev`. */
  const secured =
    (kratos: Host): Host =>
    async (request) => {
      const answer = await kratos(request)
      const headers = new Headers(answer.headers)
      headers.delete('set-cookie')
      for (const line of answer.headers.getSetCookie()) headers.append('set-cookie', `${line}; Secure`)
      return new Response(answer.body, { status: answer.status, headers })
    }

  test('Secure cookies over http', async () => {
    stand('http://www.example.com/login')
    const publicUrl = 'http://auth.example.com'
    const [finding, ...others] = await examine({
      publicUrl,
      hosts: (kratos) => ({ [publicUrl]: secured(kratos) }),
    })
    expect(others).toEqual([])
    expect(finding?.id).toBe('cookies_blocked')
    expect(finding?.how).toContain('start Kratos with `--dev`')
  })

  test('something else keeps it back', async () => {
    const world = createWorld()
    world.emulator.faults.add({ kind: 'lost csrf cookie' })
    const [finding] = await world.diagnose()
    expect(finding?.id).toBe('cookies_blocked')
    expect(finding?.how).toContain('let it be auth.example.com or a domain above it')
  })

  test('other sites pass here, and may not elsewhere', async () => {
    stand('https://app.acme.org/login')
    const [finding, ...others] = await examine({ cookies: { same_site: 'None' } })
    expect(others).toEqual([])
    expect(finding).toMatchObject({ id: 'other_site', severity: 'hint' })
  })
})

describe('Kratos answers, and people do not get on', () => {
  test('they may not return to where the app wants', async () => {
    const [finding, ...others] = await examine({ options: { returnTo: 'https://shop.example.com/cart' } })
    expect(others).toEqual([])
    expect(finding?.id).toBe('return_to_forbidden')
    expect(finding?.how).toContain('selfservice.allowed_return_urls: [https://shop.example.com]')
  })

  test.each(['registration', 'recovery', 'verification'] as const)('%s is switched off', async (kind) => {
    const findings = await examine({
      options: { kind },
      change: ({ selfservice }) => {
        selfservice.flows[kind].enabled = false
      },
    })
    expect(idsOf(findings)).toEqual(['flow_disabled'])
    expect(findings[0]?.how).toContain(`selfservice.flows.${kind}.enabled: true`)
  })

  test('settings need somebody, and tell of blocked cookies all the same', async () => {
    expect(await examine({ options: { kind: 'settings' } })).toEqual([])
    const world = createWorld({ options: { kind: 'settings' } })
    world.emulator.faults.add({ kind: 'lost csrf cookie' })
    expect(idsOf(await world.diagnose())).toEqual(['cookies_blocked'])
  })

  test('they have tried too often', async () => {
    const world = createWorld({
      baseUrl: `${app}/kratos`,
      hosts: (kratos) => ({ [app]: proxyTo(kratos, auth, '/kratos') }),
    })
    world.emulator.faults.add({ kind: 'rate limit' })
    expect(await world.diagnose()).toMatchObject([
      { id: 'flow_refused', what: expect.stringContaining('Too many requests.') as string },
    ])
  })

  test('Kratos believes itself elsewhere', async () => {
    const [finding, ...others] = await examine({
      baseUrl: auth,
      publicUrl: 'https://kratos.internal',
      hosts: (kratos) => ({ [auth]: proxyTo(kratos, 'https://kratos.internal') }),
    })
    expect(others).toEqual([])
    expect(finding).toMatchObject({ id: 'other_address', severity: 'hint' })
    expect(finding?.how).toContain(`serve.public.base_url: ${auth}/`)
  })

  test('something rewrites where the form is sent', async () => {
    const rewritten =
      (kratos: Host): Host =>
      async (request) => {
        const answer = await kratos(request)
        const text = (await answer.text()).replaceAll('/self-service/', '/auth/')
        return new Response(text || null, answer)
      }
    const findings = await examine({ hosts: (kratos) => ({ [auth]: rewritten(kratos) }) })
    expect(idsOf(findings)).toEqual(['foreign_action'])
  })

  test('the clocks differ by minutes', async () => {
    const dated =
      (kratos: Host): Host =>
      async (request) => {
        const answer = await kratos(request)
        const headers = new Headers(answer.headers)
        headers.set('date', new Date(Date.now() + 600_000).toUTCString())
        return new Response(answer.body, { status: answer.status, headers })
      }
    const [finding, ...others] = await examine({ hosts: (kratos) => ({ [auth]: dated(kratos) }) })
    expect(others).toEqual([])
    expect(finding).toMatchObject({
      id: 'clock_skew',
      what: expect.stringContaining('10 min ahead') as string,
    })
  })
})
