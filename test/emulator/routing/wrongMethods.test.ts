// @vitest-environment node
import { expect, test } from 'vitest'
import { createEmulator } from '../../../src/emulator/index.js'
import modern from '../../conformance/profiles/classic.json'
import classic from '../../conformance/profiles/v0.8/classic.json'

/** Status and cookies of a bare request. */
async function ask(version: 'v26' | 'v0.8', method: string, path: string, headers: HeadersInit = {}) {
  const emulator = createEmulator({ config: version === 'v26' ? modern : classic, version })
  const answer = await emulator.handle(new Request(`${emulator.publicUrl}${path}`, { method, headers }))
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split('_').slice(0, 2).join('_'))
  return [answer.status, cookies.join(), await answer.text()]
}

const form = '/self-service/login/browser'

test('asking for the headers alone is answered as asking for all, or not at all in v0.8', async () => {
  const json = { accept: 'application/json' }
  expect(await ask('v26', 'HEAD', form, json)).toEqual([200, 'csrf_token', ''])
  expect(await ask('v0.8', 'HEAD', form, json)).toEqual([405, 'csrf_token', ''])
  expect((await ask('v0.8', 'HEAD', '/sessions/whoami'))[0]).toBe(401)
})

test('asking what may be asked is answered in v0.8 only', async () => {
  expect((await ask('v26', 'OPTIONS', form))[0]).toBe(405)
  expect((await ask('v0.8', 'OPTIONS', form))[0]).toBe(200)
  expect((await ask('v0.8', 'OPTIONS', '/nowhere'))[0]).toBe(404)
})

test.each(['v26', 'v0.8'] as const)(
  'a page of another site cannot send anything anywhere in %s',
  async (version) => {
    for (const [method, path] of [
      ['POST', form],
      ['PUT', '/self-service/errors'],
      ['DELETE', '/nowhere'],
    ] as const) {
      const [status, cookies] = await ask(version, method, path)
      expect([method, path, status, cookies]).toEqual([method, path, 403, 'csrf_token'])
    }
    expect((await ask(version, 'PUT', '/self-service/login'))[0]).toBe(405)
    expect(await ask(version, 'GET', '/nowhere')).toEqual([404, 'csrf_token', '404 page not found\n'])
  },
)
