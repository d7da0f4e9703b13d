// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { createEmulator } from '../../../src/emulator/index.js'
import chooseAddress from '../../conformance/profiles/choose-address.json'
import { createVisitor } from '../visitor.js'

const address = {
  type: 'string',
  format: 'email',
  'ory.sh/kratos': {
    credentials: { password: { identifier: true } },
    verification: { via: 'email' },
    recovery: { via: 'email' },
  },
}
const emails = { type: 'array', items: address }
const traits = { type: 'object', properties: { emails }, required: ['emails'] }
const url = { $schema: 'http://json-schema.org/draft-07/schema#', type: 'object', properties: { traits } }
const config = { ...chooseAddress, identity: { default_schema_id: 'lists', schemas: [{ id: 'lists', url }] } }

const password = 'Zebra-lamp-41-orbit'
const ada = { traits: { emails: ['Ada@example.com', 'lovelace@example.com'] }, password }

describe('somebody with a list of addresses', () => {
  test.each(ada.traits.emails)('signs in by each of them (%s)', async (identifier) => {
    const browser = createVisitor(createEmulator({ config, identities: [ada] }))
    await browser.open('login')
    expect((await browser.submit({ method: 'password', identifier, password })).status).toBe(200)
  })

  test('chooses among them where to recover the account', async () => {
    const emulator = createEmulator({ config, identities: [ada] })
    const browser = createVisitor(emulator)
    await browser.open('recovery')
    const choice = await browser.submit({ method: 'code', recovery_address: 'lovelace@example.com' })
    expect(choice.state).toBe('recovery_awaiting_address_choice')
    expect(choice.names.filter((name) => name === 'recovery_select_address')).toHaveLength(2)
    const recovery_select_address = choice.valueOf('recovery_select_address')
    const fields = { method: 'code', recovery_address: 'lovelace@example.com' }
    await browser.submit({ ...fields, recovery_select_address })
    await browser.submit({ ...fields, recovery_confirm_address: 'ada@example.com' })
    expect(emulator.courier.last()?.recipient).toBe('ada@example.com')
  })

  test('verifies each of them, and keeps anybody else from having one', async () => {
    const emulator = createEmulator({ config, identities: [ada] })
    const browser = createVisitor(emulator)
    await browser.open('verification')
    await browser.submit({ method: 'code', email: 'lovelace@example.com' })
    expect(emulator.courier.last()?.recipient).toBe('lovelace@example.com')
    await browser.open('registration')
    const twice = { emails: ['new@example.com', 'ada@example.com'] }
    const refused = await browser.submit({ method: 'password', password, traits: twice })
    expect([refused.status, refused.messages]).toEqual([400, [4000007]])
  })
})
