import { expect, test } from 'vitest'
import { createEmulator } from '../../../src/emulator/index.js'
import chooseAddress from '../../conformance/profiles/choose-address.json'
import link from '../../conformance/profiles/link.json'
import transitions from '../../conformance/profiles/transitions.json'
import unified from '../../conformance/profiles/unified.json'
import { createVisitor } from '../visitor.js'

const email = 'ada@example.com'
const ada = { traits: { email, name: { first: 'Ada' } }, password: 'Zebra-lamp-41-orbit' }

test('whoever lost their password gets in with a mailed code and is led to the settings', async () => {
  const emulator = createEmulator({ config: unified, identities: [ada] })
  const browser = createVisitor(emulator)
  await browser.open('recovery')
  await browser.submit({ method: 'code', email })
  const code = emulator.courier.last(email)?.code
  const done = await browser.submit({ method: 'code', code })
  expect([done.status, done.body.redirect_browser_to]).toEqual([
    422,
    expect.stringContaining('/settings?flow='),
  ])
  expect((await browser.whoami()).body).toMatchObject({
    authentication_methods: [{ method: 'code_recovery' }],
  })
})

test('nobody learns from recovery who has an account', async () => {
  const emulator = createEmulator({ config: unified, identities: [ada] })
  const pages = []
  for (const address of [email, 'nobody@example.com']) {
    const browser = createVisitor(emulator)
    await browser.open('recovery')
    const { status, state, messages, names } = await browser.submit({ method: 'code', email: address })
    pages.push({ status, state, messages, names })
  }
  expect(pages[1]).toEqual(pages[0])
  expect(emulator.courier.last('nobody@example.com')).toBeUndefined()
})

test('a stranger is told where the configuration wants it', async () => {
  const { flows } = unified.selfservice
  const recovery = { ...flows.recovery, notify_unknown_recipients: true }
  const selfservice = { ...unified.selfservice, flows: { ...flows, recovery } }
  const emulator = createEmulator({ config: { ...unified, selfservice } })
  const browser = createVisitor(emulator)
  await browser.open('recovery')
  await browser.submit({ method: 'code', email: 'nobody@example.com' })
  expect(emulator.courier.last()?.template).toBe('recovery_code_invalid')
})

test('after too many tries a new flow begins', async () => {
  const emulator = createEmulator({ config: unified, identities: [ada] })
  const browser = createVisitor(emulator)
  const first = await browser.open('recovery')
  await browser.submit({ method: 'code', email })
  for (let attempt = 0; attempt < 5; attempt += 1) await browser.submit({ method: 'code', code: 'nope' })
  const last = await browser.submit({ method: 'code', code: emulator.courier.last(email)?.code })
  expect([last.status, last.state, last.messages]).toEqual([200, 'choose_method', [4000001]])
  expect(last.body.id).not.toBe(first.body.id)
})

test('a recovery link opens the account once; the second time it leads to a new flow', async () => {
  const emulator = createEmulator({ config: link, identities: [ada] })
  const browser = createVisitor(emulator)
  await browser.open('recovery')
  await browser.submit({ method: 'link', email })
  const url = emulator.courier.last(email)?.link ?? ''
  const anywhere = createVisitor(emulator)
  expect((await anywhere.follow(url)).url).toContain('http://localhost:4455/settings?flow=')
  expect((await anywhere.whoami()).status).toBe(200)

  const again = createVisitor(emulator)
  const { url: page } = await again.follow(url)
  const id = new URL(page).searchParams.get('flow') ?? ''
  const flow = await again.visit(`${emulator.publicUrl}/self-service/recovery/flows?id=${id}`)
  expect(flow.messages).toEqual([4060004])
})

test('an old recovery link leads to a new flow that says so', async () => {
  const emulator = createEmulator({ config: link, identities: [ada], now: '2026-01-01T00:00:00Z' })
  const browser = createVisitor(emulator)
  await browser.open('recovery')
  await browser.submit({ method: 'link', email })
  emulator.clock.advance({ hours: 1 })
  const { url } = await browser.follow(emulator.courier.last(email)?.link ?? '')
  const id = new URL(url).searchParams.get('flow') ?? ''
  const flow = await browser.visit(`${emulator.publicUrl}/self-service/recovery/flows?id=${id}`)
  expect(flow.messages).toEqual([4060005])
  expect((await browser.whoami()).status).toBe(401)
})

test('an app is handed a session token and its settings flow where transitions are on', async () => {
  const emulator = createEmulator({ config: transitions, identities: [ada] })
  const app = createVisitor(emulator, 'api')
  await app.open('recovery')
  await app.submit({ method: 'code', email })
  const done = await app.submit({ method: 'code', code: emulator.courier.last(email)?.code })
  expect(done.state).toBe('passed_challenge')
  const actions = done.body.continue_with?.map(({ action }) => action)
  expect(actions).toEqual(['set_ory_session_token', 'show_settings_ui'])
})

test('an administrator hands out a code that works in any browser, and proves no address', async () => {
  const emulator = createEmulator({ config: unified, identities: [ada] })
  const admin = emulator.client()
  const post = async (path: string, body: object) => {
    const init = {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    }
    return (await admin(emulator.adminUrl + path, init)).json() as Promise<Record<string, string>>
  }
  const grace = await post('/admin/identities', {
    schema_id: 'default',
    traits: { email: 'grace@example.com', name: { first: 'Grace' } },
  })
  const handed = await post('/admin/recovery/code', { identity_id: grace['id'], expires_in: '10m' })
  const flow = new URL(handed['recovery_link'] ?? '').searchParams.get('flow') ?? ''
  const browser = createVisitor(emulator)
  const done = await browser.visit(`${emulator.publicUrl}/self-service/recovery?flow=${flow}`, {
    method: 'POST',
    body: JSON.stringify({ method: 'code', code: handed['recovery_code'] }),
  })
  expect(done.status).toBe(422)
  expect((await browser.whoami()).body).toMatchObject({
    identity: { verifiable_addresses: [{ verified: false }] },
  })
})

test('with several addresses somebody chooses one, and has to know it in full', async () => {
  const schema = {
    properties: {
      traits: {
        type: 'object',
        properties: Object.fromEntries(
          ['email', 'work'].map((name) => [
            name,
            {
              type: 'string',
              format: 'email',
              'ory.sh/kratos': {
                credentials: { password: { identifier: true } },
                recovery: { via: 'email' },
              },
            },
          ]),
        ),
      },
    },
  }
  const identity = { default_schema_id: 'two', schemas: [{ id: 'two', url: schema }] }
  const traits = { email, work: 'lovelace@example.com' }
  const emulator = createEmulator({ config: { ...chooseAddress, identity }, identities: [{ traits }] })
  const browser = createVisitor(emulator)
  await browser.open('recovery')
  const choice = await browser.submit({ recovery_address: email })
  expect([choice.state, choice.messages]).toEqual(['recovery_awaiting_address_choice', [1060006]])
  const work = choice.body.ui?.nodes?.filter(
    ({ attributes }) => attributes.name === 'recovery_select_address',
  )[1]
  const confirm = await browser.submit({
    recovery_address: email,
    recovery_select_address: work?.attributes.value,
  })
  expect([confirm.state, confirm.messages]).toEqual(['recovery_confirming_address', [1060005]])
  const sent = await browser.submit({ recovery_address: email, recovery_confirm_address: traits.work })
  expect([sent.state, sent.messages]).toEqual(['recovery_awaiting_code', [1060004]])
  const back = await browser.submit({ recovery_address: email, screen: 'previous' })
  expect(back.state).toBe('recovery_awaiting_address_choice')
  expect(emulator.courier.last(traits.work)?.code).toMatch(/^\d{6}$/)
})
