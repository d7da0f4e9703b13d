// @vitest-environment node
import { afterEach, expect, test } from 'vitest'
import { type EmulatorServer, startEmulatorServer } from '../../../src/emulator/server/startEmulatorServer.js'
import basic from '../../conformance/profiles/basic.json'

let servers: EmulatorServer[] = []
async function start(ports: { port?: number } = {}): Promise<EmulatorServer> {
  const server = await startEmulatorServer({ config: basic, port: 0, adminPort: 0, ...ports })
  servers.push(server)
  return server
}

afterEach(async () => {
  await Promise.all(servers.map((server) => server.close()))
  servers = []
})

test('the public and the admin API answer on ports of their own', async () => {
  const { publicAddress, adminAddress } = await start()
  const body = JSON.stringify({ schema_id: 'default', traits: { email: 'ada@example.com' } })
  const made = await fetch(`${adminAddress}/admin/identities`, { method: 'POST', body })
  expect(made.status).toBe(201)
  expect((await fetch(`${publicAddress}/sessions/whoami`)).status).toBe(401)
  expect((await fetch(`${publicAddress}/health/alive`)).status).toBe(200)
})

test('cookies reach a browser over HTTP, and a page of an allowed origin may read the answer', async () => {
  const { publicAddress } = await start()
  const origin = 'http://localhost:4455'
  const flow = await fetch(`${publicAddress}/self-service/login/browser`, {
    headers: { accept: 'application/json', origin },
  })
  expect(flow.headers.getSetCookie()).toEqual([expect.stringMatching(/^csrf_token_[0-9a-f]{64}=/)])
  expect(flow.headers.get('access-control-allow-origin')).toBe(origin)
  const foreign = await fetch(`${publicAddress}/sessions/whoami`, {
    headers: { origin: 'https://evil.example' },
  })
  expect(foreign.headers.has('access-control-allow-origin')).toBe(false)
})

test('a taken port is named', async () => {
  const { publicAddress } = await start()
  const port = Number(new URL(publicAddress).port)
  await expect(start({ port })).rejects.toThrow(`Port ${String(port)} is taken`)
})
