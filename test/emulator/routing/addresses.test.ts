// @vitest-environment node
import { expect, test } from 'vitest'
import { createEmulator } from '../../../src/emulator/index.js'
import unified from '../../conformance/profiles/unified.json'
import { createVisitor } from '../visitor.js'

const base = 'https://auth.example.com/kratos'
const ada = { traits: { email: 'ada@example.com', name: { first: 'Ada' } }, password: 'Zebra-lamp-41-orbit' }

function behindPath(more: object = {}, serve: object = {}) {
  const config = {
    ...unified,
    serve: { ...unified.serve, public: { ...unified.serve.public, base_url: `${base}/` }, ...serve },
    ...more,
  }
  // The provider built in takes the place of one that cannot be reached.
  const offline = () => Promise.reject(new TypeError('There is no network here.'))
  return createEmulator({ config, identities: [ada], fetch: offline })
}

test.each(['/self-service/login%2', '/schemas/%zz', '/%'])(
  'a path with a broken percent sign (%s) is a bad request, as for any Go server',
  async (path) => {
    const emulator = createEmulator({ config: unified })
    const response = await emulator.fetch(emulator.publicUrl + path)
    expect([response.status, await response.text()]).toEqual([400, '400 Bad Request'])
  },
)

test('a path is compared as it reads: percent-encoded or not', async () => {
  const { fetch, publicUrl } = createEmulator({ config: unified })
  expect((await fetch(`${publicUrl}/sess%69ons/whoami`)).status).toBe(401)
  expect((await fetch(`${publicUrl}/schemas/default`)).status).toBe(200)
  expect((await fetch(`${publicUrl}/schemas/%ff`)).status).toBe(404)
})

test('below a path of the base URL somebody signs in, and every URL in the answers has the path once', async () => {
  const emulator = behindPath()
  const browser = createVisitor(emulator)
  const flow = await browser.open('login')
  expect(flow.body).toMatchObject({
    request_url: `${base}/self-service/login/browser`,
    ui: { action: `${base}/self-service/login?flow=${flow.body.id ?? ''}` },
  })
  const done = await browser.submit({
    method: 'password',
    identifier: 'ada@example.com',
    password: ada.password,
  })
  expect(done.status).toBe(200)
  expect((await browser.whoami()).status).toBe(200)
  const { body } = await browser.visit(`${base}/self-service/logout/browser`)
  expect(body).toMatchObject({
    logout_url: expect.stringContaining(`${base}/self-service/logout?token=`) as string,
  })
})

test('a provider sends people back below the path of the base URL', async () => {
  const emulator = behindPath()
  const browser = createVisitor(emulator)
  await browser.open('login')
  const leaving = await browser.submit({ provider: 'generic' })
  const chosen = await browser.visit(leaving.body.redirect_browser_to ?? '', {
    method: 'POST',
    headers: { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
    body: 'email=grace@example.com&given_name=Grace',
  })
  expect(chosen.url).toBe(unified.selfservice.default_browser_return_url)
  expect((await browser.whoami()).body).toMatchObject({
    identity: { traits: { email: 'grace@example.com' } },
  })
})

test('a proxy may take the path of the base URL away', async () => {
  const emulator = behindPath()
  expect((await emulator.fetch('https://auth.example.com/sessions/whoami')).status).toBe(401)
  expect((await emulator.fetch('https://auth.example.com/kratosx/sessions/whoami')).status).toBe(404)
})

test('public and admin API may share a host by their paths', async () => {
  const emulator = behindPath({}, { admin: { base_url: 'https://auth.example.com/kratos-admin/' } })
  const list = await emulator.fetch(`${emulator.adminUrl}/admin/identities`)
  expect(await list.json()).toHaveLength(1)
  expect((await emulator.fetch(`${emulator.adminUrl}/admin/sessions`)).status).toBe(200)
  expect((await emulator.fetch(`${emulator.publicUrl}/sessions`)).status).toBe(401)
})

test('cookies get the path, the site and the life that the configuration gives them', async () => {
  const emulator = behindPath({
    cookies: { path: '/kratos', domain: 'example.com', same_site: 'Strict' },
    session: { ...unified.session, cookie: { name: 'who', same_site: 'None', persistent: false } },
  })
  const login = await emulator.handle(
    new Request(`${base}/self-service/login/browser`, { headers: { accept: 'application/json' } }),
  )
  expect(login.headers.getSetCookie()).toEqual([
    expect.stringMatching(/^csrf_token_.*; Path=\/kratos; Domain=example\.com; .*SameSite=Strict$/),
  ])
  const browser = createVisitor(emulator)
  await browser.open('login')
  await browser.submit({ method: 'password', identifier: 'ada@example.com', password: ada.password })
  expect((await browser.whoami()).status).toBe(200)
})

test('a fault is named by the path that Kratos knows, whatever stands before it', async () => {
  const emulator = behindPath()
  emulator.faults.add({ kind: 'server error', path: '/sessions' })
  expect((await emulator.fetch(`${base}/sessions/whoami`)).status).toBe(500)
})

test('what came to the wrong port is sent to the other one', async () => {
  const { handle, fetch, publicUrl, adminUrl } = createEmulator({ config: unified })
  const answer = async (url: string) => {
    const { status, headers } = await handle(new Request(url))
    return [status, headers.get('location')]
  }
  const list = `${adminUrl}/admin/identities?page_size=1`
  expect(await answer(`${publicUrl}/admin/identities?page_size=1`)).toEqual([307, list])
  expect(await answer(`${publicUrl}/identities?page_size=1`)).toEqual([307, list])
  const login = '/self-service/login/browser?refresh=true'
  expect(await answer(`${adminUrl}${login}`)).toEqual([307, `${publicUrl}${login}`])
  expect(await answer(`${adminUrl}/nowhere`)).toEqual([404, null])
  expect(await answer('https://gateway.example.com/admin/identities')).toEqual([200, null])
  const made = await fetch(`${publicUrl}/admin/identities`, { method: 'POST', body: '{"traits":{}}' })
  expect(made.status).toBe(400)
})
