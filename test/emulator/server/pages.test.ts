// @vitest-environment node
import { afterEach, expect, test } from 'vitest'
import { mailPage } from '../../../src/emulator/server/pages/mailPage.js'
import { type EmulatorServer, startEmulatorServer } from '../../../src/emulator/server/startEmulatorServer.js'
import unified from '../../conformance/profiles/unified.json'

let server: EmulatorServer | undefined

async function start(): Promise<EmulatorServer> {
  server = await startEmulatorServer({ config: unified, port: 0, adminPort: 0 })
  return server
}

afterEach(async () => {
  await server?.close()
})

async function signUpByCode({ publicAddress }: EmulatorServer, email: string): Promise<void> {
  const headers = { accept: 'application/json', 'content-type': 'application/json' }
  const flow = await fetch(`${publicAddress}/self-service/registration/api`, { headers })
  const { id } = (await flow.json()) as { id: string }
  const body = JSON.stringify({ method: 'code', traits: { email, name: { first: 'Ada' } } })
  await fetch(`${publicAddress}/self-service/registration?flow=${id}`, { method: 'POST', headers, body })
}

test('mail is read on a page of the admin port, the newest first, without scripts', async () => {
  const { adminAddress, emulator } = await start()
  await signUpByCode(server as EmulatorServer, 'ada@example.com')
  await signUpByCode(server as EmulatorServer, 'grace@example.com')
  const response = await fetch(`${adminAddress}/`)
  expect(response.url).toBe(`${adminAddress}/mail`)
  expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'self'/)
  const page = await response.text()
  expect(page.indexOf('grace@example.com')).toBeLessThan(page.indexOf('ada@example.com'))
  expect(page).toContain(`<code class="code">${emulator.courier.last()?.code ?? ''}</code>`)
  expect(page).not.toMatch(/<script|style=|<style| on\w+=/)
  expect((await fetch(`${adminAddress}/pages.css`)).headers.get('content-type')).toMatch('text/css')
})

test('links in a mail can be followed', async () => {
  const { publicAddress, adminAddress } = await start()
  const headers = { accept: 'application/json', 'content-type': 'application/json' }
  await fetch(`${adminAddress}/admin/identities`, {
    method: 'POST',
    body: JSON.stringify({ traits: { email: 'ada@example.com', name: { first: 'Ada' } } }),
  })
  const flow = await fetch(`${publicAddress}/self-service/verification/api`, { headers })
  const { id } = (await flow.json()) as { id: string }
  const body = JSON.stringify({ method: 'code', email: 'ada@example.com' })
  await fetch(`${publicAddress}/self-service/verification?flow=${id}`, { method: 'POST', headers, body })
  const page = await (await fetch(`${adminAddress}/mail`)).text()
  expect(page).toMatch(/<a href="http:\/\/localhost:4433\/self-service\/verification\?code=\d{6}&amp;flow=/)
})

test('HTML in a mail stays text', async () => {
  const page = await mailPage([
    {
      id: '1',
      type: 'email',
      recipient: '"<b>"@example.com',
      subject: '<img src=x onerror=alert(1)>',
      body: `</p><script>alert(1)</script> https://example.com/"onclick="alert(1)`,
      template: 'stub',
      status: 'sent',
      createdAt: 0,
    },
  ]).text()
  expect(page).not.toMatch(/<b>|<img|<script|"onclick/)
  expect(page).toContain('<a href="https://example.com/">')
})

test('the log tells what was asked, which faults met it, and no secret', async () => {
  const { publicAddress, adminAddress, emulator } = await start()
  await fetch(`${publicAddress}/sessions/whoami?token=hush`)
  const comeBack = emulator.faults.add({ kind: 'offline', path: '/sessions' })
  await expect(fetch(`${publicAddress}/sessions/whoami`)).rejects.toThrow(TypeError)
  comeBack()
  const page = await (await fetch(`${adminAddress}/log`)).text()
  expect(page).toContain('GET /sessions/whoami?token=***')
  expect(page).toContain('offline')
  expect(page).not.toContain('hush')
})

test('what no Request can be made of is refused, and a GET may carry a body', async () => {
  const { publicAddress } = await start()
  const { request } = await import('node:http')
  const statusOf = (method: string, path: string, body = '') =>
    new Promise((resolve) => {
      const sent = request(
        publicAddress + path,
        { method, headers: { 'content-length': body.length } },
        (answer) => {
          answer.resume()
          resolve(answer.statusCode)
        },
      )
      sent.end(body)
    })
  expect(await statusOf('TRACE', '/')).toBe(400)
  expect(await statusOf('GET', '/sessions/whoami', 'hello')).toBe(401)
  expect(await statusOf('GET', '/schemas/%zz')).toBe(400)
})
