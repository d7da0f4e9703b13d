// @vitest-environment node
import { spawn } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { root } from '../../scripts/entries.mjs'

/** Runs `npm start` with these arguments until it ends by itself. */
function start(...args: string[]): Promise<{ code: number | null; said: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['scripts/start.mjs', ...args], { cwd: root })
    let said = ''
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString()
    })
    child.on('close', (code) => resolve({ code, said: said.trim() }))
  })
}

/** A server that is not Kratos; nothing listens at its port any more once `close` was called. */
async function serve() {
  const server = createServer((_request, response) => response.end('<p>Hello</p>'))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const close = () => new Promise((resolve) => server.close(resolve))
  onTestFinished(async () => {
    await close()
  })
  return { port: (server.address() as AddressInfo).port, close }
}

async function freePort() {
  const { port, close } = await serve()
  await close()
  return port
}

test('a port that is taken is named, with the way to another one', async () => {
  const { port } = await serve()
  expect(await start('--port', String(port))).toEqual({
    code: 1,
    said: `Port ${port} is taken: stop what runs there, or choose another one with npm start -- --port ${port + 1}.`,
  })
})

test.each([
  ['--port', 'many', '--port takes a number from 1 to 65535, not many.'],
  [
    '--kratos',
    'localhost:4433',
    '--kratos takes an address such as http://localhost:4433, not localhost:4433.',
  ],
  ['--prot', '4456', "Unknown option '--prot': --help lists the options."],
])('%s %s is refused in one sentence', async (option, value, said) => {
  expect(await start(option, value)).toEqual({ code: 1, said })
})

test('a Kratos that cannot be reached is named, with the reason', async () => {
  const [port, kratosPort] = [await freePort(), await freePort()]
  const { code, said } = await start('--port', String(port), '--kratos', `http://127.0.0.1:${kratosPort}`)
  expect(code).toBe(1)
  expect(said).toBe(
    `No Kratos answers at http://127.0.0.1:${kratosPort} (connect ECONNREFUSED 127.0.0.1:${kratosPort}): ` +
      'start it, or give --kratos its public address.',
  )
})

test('something else than the public API of Kratos is told from it', async () => {
  const [port, other] = [await freePort(), await serve()]
  const { code, said } = await start('--port', String(port), '--kratos', `http://127.0.0.1:${other.port}`)
  expect(code).toBe(1)
  expect(said).toContain(
    `What answers at http://127.0.0.1:${other.port} is not the public API of Kratos (200`,
  )
})
