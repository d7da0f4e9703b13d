// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { createEmulator } from '../../../src/emulator/index.js'
import { readFlow } from '../../../src/protocol/readFlow.js'
import link from '../../conformance/profiles/link.json'
import transitions from '../../conformance/profiles/transitions.json'
import unified from '../../conformance/profiles/unified.json'
import { createVisitor } from '../visitor.js'

const email = 'ada@example.com'
const ada = { traits: { email, name: { first: 'Ada' } }, password: 'Zebra-lamp-41-orbit' }
const json = { accept: 'application/json', 'content-type': 'application/json' }
const csrfCookie = /^csrf_token_/

function createServer(config: object) {
  const emulator = createEmulator({ config, identities: [ada], now: '2026-01-01T00:00:00Z' })
  /** One request without a jar: its answer as it is. */
  const send = async (url: string, init: RequestInit = {}) => {
    const response = await emulator.handle(new Request(url, { headers: json, ...init }))
    const text = await response.text()
    const body = (text.startsWith('{') ? JSON.parse(text) : {}) as Record<string, unknown>
    return { status: response.status, headers: response.headers, body }
  }
  return { emulator, send }
}

function recoveryIn(answer: { body: unknown } | undefined) {
  const flow = readFlow('recovery', answer?.body)
  if (!flow) throw new Error('There is no flow of recovery in this answer.')
  return flow
}

describe('recovery', () => {
  test('of a browser that lost its CSRF token gives it another one', async () => {
    const { emulator, send } = createServer(unified)
    const { ui } = recoveryIn(await send(`${emulator.publicUrl}/self-service/recovery/browser`))
    const refused = await send(ui.action, { method: 'POST', body: JSON.stringify({ method: 'code', email }) })
    expect([refused.status, refused.headers.get('ory-error-id')]).toEqual([403, 'security_csrf_violation'])
    expect(refused.headers.getSetCookie().some((cookie) => csrfCookie.test(cookie))).toBe(true)
  })

  test('of an app that sends a cookie goes on in a flow for browsers, or says so where transitions are on', async () => {
    const headers = { ...json, cookie: 'other=1' }
    const answers = []
    for (const config of [unified, transitions]) {
      const { emulator, send } = createServer(config)
      const { ui } = recoveryIn(await send(`${emulator.publicUrl}/self-service/recovery/api`))
      const post = { method: 'POST', headers, body: JSON.stringify({ method: 'code', email }) }
      answers.push({ emulator, send, answer: await send(ui.action, post) })
    }
    const [plain, told] = answers
    expect([plain?.answer.status, told?.answer.status]).toEqual([303, 400])
    const location = plain?.answer.headers.get('location') ?? ''
    expect(location).toContain('/self-service/recovery/flows?id=')
    const cookie = plain?.answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    const flow = recoveryIn(await plain?.send(location, { headers: { ...json, cookie } }))
    expect([flow.type, flow.ui.messages.map(({ id }) => id)]).toEqual(['browser', [4000001]])
  })

  test('by a link that was opened before, or that belongs to another form, begins anew with a new CSRF cookie', async () => {
    const { emulator, send } = createServer(link)
    const app = createVisitor(emulator, 'api')
    const ask = async () => {
      await app.open('recovery')
      await app.submit({ method: 'link', email })
      return new URL(/http:\S+/.exec(emulator.courier.last()?.body ?? '')?.[0] ?? '')
    }
    const [first, second] = [await ask(), await ask()]
    const swapped = new URL(first)
    swapped.searchParams.set('flow', second.searchParams.get('flow') ?? '')
    const open = (url: URL) => send(url.href, { headers: { accept: 'text/html' } })
    const leads = async (url: URL) => (await open(url)).headers.get('location')?.split('?')[0]
    expect(await leads(swapped)).toBe('http://localhost:4455/recovery')
    expect(await leads(first)).toBe('http://localhost:4455/settings')
    const again = await open(first)
    expect(again.headers.get('location')).toMatch('http://localhost:4455/recovery?flow=')
    expect(again.headers.getSetCookie().map((cookie) => csrfCookie.test(cookie))).toContain(true)
  })
})

test('a program is told that a code to verify with came too late', async () => {
  const { methods, ...selfservice } = unified.selfservice
  const code = { ...methods.code, config: { lifespan: '1m' } }
  const { emulator } = createServer({
    ...unified,
    selfservice: { ...selfservice, methods: { ...methods, code } },
  })
  const browser = createVisitor(emulator)
  await browser.open('verification')
  await browser.submit({ method: 'code', email })
  const sent = /\d{6}/.exec(emulator.courier.last()?.body ?? '')?.[0]
  emulator.clock.advance(120_000)
  const late = await browser.submit({ method: 'code', code: sent })
  expect([late.status, late.body.error?.id]).toEqual([410, 'self_service_flow_expired'])
  const { use_flow_id: id = '' } = late.body
  const next = await browser.visit(`${emulator.publicUrl}/self-service/verification/flows?id=${id}`)
  expect(next.messages).toEqual([4070005])
})
