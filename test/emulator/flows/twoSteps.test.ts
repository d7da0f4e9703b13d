// @vitest-environment node
import { expect, test } from 'vitest'
import { createEmulator } from '../../../src/emulator/index.js'
import discreet from '../../conformance/profiles/discreet.json'
import twoStep from '../../conformance/profiles/two-step.json'
import { createVisitor } from '../visitor.js'

const email = 'ada@example.com'
const password = 'Zebra-lamp-41-orbit'
const traits = { email, name: { first: 'Ada' } }

test('a known identifier is asked how it wants to sign in, an unknown one is named as such', async () => {
  const emulator = createEmulator({ config: twoStep, identities: [{ traits, password }] })
  const browser = createVisitor(emulator)
  await browser.open('login')
  const unknown = await browser.submit({ method: 'identifier_first', identifier: 'nobody@example.com' })
  expect(unknown.messagesAt('identifier')).toEqual([4000037])
  const known = await browser.submit({ method: 'identifier_first', identifier: email })
  expect(known.names).toContain('password')
  expect((await browser.submit({ method: 'password', identifier: email, password })).status).toBe(200)
})

test('who can sign in with a code alone gets it without asking', async () => {
  const emulator = createEmulator({ config: twoStep, identities: [{ traits }] })
  const browser = createVisitor(emulator)
  await browser.open('login')
  const sent = await browser.submit({ method: 'identifier_first', identifier: email })
  expect([sent.state, sent.messages]).toEqual(['sent_email', [1010014]])
  const code = emulator.courier.last(email)?.code
  expect((await browser.submit({ method: 'code', identifier: email, code })).status).toBe(200)
})

test('where accounts are not to be found out, everybody is offered everything', async () => {
  const emulator = createEmulator({ config: discreet, identities: [{ traits }] })
  const browser = createVisitor(emulator)
  await browser.open('login')
  const { names } = await browser.submit({ method: 'identifier_first', identifier: email })
  expect(names).toEqual(expect.arrayContaining(['password', 'method', 'passkey_login_trigger']))
})

test('the traits stay, hidden, while somebody chooses how to sign in, and come back to be changed', async () => {
  const emulator = createEmulator({ config: twoStep })
  const browser = createVisitor(emulator)
  await browser.open('registration')
  const choice = await browser.submit({ method: 'profile', traits })
  expect(choice.messages).toEqual([1040009])
  const emailNode = choice.body.ui?.nodes?.find(({ attributes }) => attributes.name === 'traits.email')
  expect(emailNode?.attributes).toMatchObject({ type: 'hidden', value: email })

  const without = await browser.submit({ method: 'password', password })
  expect(without.messagesAt('traits.email')).toEqual([4000002])
  const back = await browser.submit({ screen: 'previous', traits })
  expect([back.valueOf('traits.email'), back.names.includes('password')]).toEqual([email, false])

  await browser.submit({ method: 'profile', traits })
  const done = await browser.submit({ method: 'password', password, traits })
  expect([done.status, done.body.identity]).toMatchObject([200, { traits }])
})
