// @vitest-environment node
import { expect, test } from 'vitest'
import { createEmulator, type WebHookCall } from '../../../src/emulator/index.js'
import unified from '../../conformance/profiles/unified.json'
import { createVisitor } from '../visitor.js'

const email = 'ada@example.com'
const password = 'Zebra-lamp-41-orbit'
const traits = { email, name: { first: 'Ada' } }
const webHook = { hook: 'web_hook', config: { url: 'https://hooks.example.com/told' } }

function withHooks(flow: string, after: object): object {
  const { selfservice } = unified
  const flows = new Map<string, object>(Object.entries(selfservice.flows))
  flows.set(flow, { ...flows.get(flow), after })
  return { ...unified, selfservice: { ...selfservice, flows: Object.fromEntries(flows) } }
}

test('a web hook hears who signed up, and what the page had to tell it', async () => {
  const heard: WebHookCall[] = []
  const emulator = createEmulator({
    config: withHooks('registration', { password: { hooks: [webHook] } }),
    onWebHook(call) {
      heard.push(call)
      return undefined
    },
  })
  const browser = createVisitor(emulator)
  await browser.open('registration')
  await browser.submit({ method: 'password', password, traits, transient_payload: { consent: 'cookies' } })
  expect(heard).toMatchObject([
    {
      flow: 'registration',
      when: 'after',
      method: 'password',
      url: 'https://hooks.example.com/told',
      identity: { traits },
      transientPayload: { consent: 'cookies' },
    },
  ])
})

test('a web hook that objects brings the form back with its message, and nobody is registered', async () => {
  const emulator = createEmulator({
    config: withHooks('registration', { password: { hooks: [webHook] } }),
    onWebHook: () => ({
      messages: [{ at: 'traits.email', message: { id: 1234, type: 'error', text: 'Only staff may join.' } }],
    }),
  })
  const browser = createVisitor(emulator)
  await browser.open('registration')
  const refused = await browser.submit({ method: 'password', password, traits })
  expect([refused.status, refused.messagesAt('traits.email')]).toEqual([400, [1234]])
  await browser.open('login')
  expect((await browser.submit({ method: 'password', identifier: email, password })).messages).toEqual([
    4000006,
  ])
})

test('a new password ends the sessions elsewhere where the hook is configured', async () => {
  const emulator = createEmulator({
    config: withHooks('settings', { password: { hooks: [{ hook: 'revoke_active_sessions' }] } }),
    identities: [{ traits, password }],
  })
  const [here, elsewhere] = [createVisitor(emulator), createVisitor(emulator)]
  for (const browser of [here, elsewhere]) {
    await browser.open('login')
    await browser.submit({ method: 'password', identifier: email, password })
  }
  await here.open('settings')
  await here.submit({ method: 'password', password: 'Quiet-harbor-93-violet' })
  expect([(await here.whoami()).status, (await elsewhere.whoami()).status]).toEqual([200, 401])
})

test('a web hook that objects to a change leaves the person as they were', async () => {
  const emulator = createEmulator({
    config: withHooks('settings', { profile: { hooks: [webHook] } }),
    identities: [{ traits, password }],
    onWebHook: () => ({ messages: [{ message: { id: 1234, type: 'error', text: 'Names are final.' } }] }),
  })
  const browser = createVisitor(emulator)
  await browser.open('login')
  await browser.submit({ method: 'password', identifier: email, password })
  await browser.open('settings')
  const refused = await browser.submit({ method: 'profile', traits: { email, name: { first: 'Grace' } } })
  expect([refused.status, refused.messages]).toEqual([400, [1234]])
  expect((await browser.whoami()).body).toMatchObject({ identity: { traits } })
})
