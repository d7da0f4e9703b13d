// @vitest-environment node
import { expect, test } from 'vitest'
import { createEmulator } from '../../../src/emulator/index.js'
import unified from '../../conformance/profiles/unified.json'
import { createVisitor } from '../visitor.js'

const traits = (email: string) => ({ email, name: { first: 'Somebody' } })
const password = 'Zebra-lamp-41-orbit'

test('an address that somebody gave up may become somebody else’s, who alone signs in with it', async () => {
  const emulator = createEmulator({
    config: unified,
    identities: [{ traits: traits('ada@example.com'), password }],
  })
  const ada = createVisitor(emulator)
  await ada.open('login')
  await ada.submit({ method: 'password', identifier: 'ada@example.com', password })
  await ada.open('settings')
  expect((await ada.submit({ method: 'profile', traits: traits('lovelace@example.com') })).status).toBe(200)

  const grace = createVisitor(emulator)
  await grace.open('registration')
  await grace.submit({ method: 'password', password, traits: traits('ada@example.com') })
  expect((await grace.whoami()).body).toMatchObject({ identity: { traits: traits('ada@example.com') } })
  expect(await emulator.identities.find('ada@example.com')).not.toEqual(
    await emulator.identities.find('lovelace@example.com'),
  )
})

test('nobody can take the address of somebody who has no password', async () => {
  const emulator = createEmulator({ config: unified, identities: [{ traits: traits('ada@example.com') }] })
  const eve = createVisitor(emulator)
  await eve.open('registration')
  const refused = await eve.submit({ method: 'password', password, traits: traits('ADA@example.com') })
  expect([refused.status, refused.messages]).toEqual([400, [4000007]])
})

test('whoever is forgotten leaves their address to others, and a snapshot brings them back', async () => {
  const emulator = createEmulator({ config: unified, identities: [{ traits: traits('ada@example.com') }] })
  const before = await emulator.snapshot()
  const ada = await emulator.identities.find('ada@example.com')
  await emulator.identities.remove(ada?.id ?? '')
  expect(await emulator.identities.find('ada@example.com')).toBeUndefined()
  const heir = await emulator.identities.add({ traits: traits('ada@example.com') })
  expect(await emulator.identities.find('ada@example.com')).toEqual(heir)
  await emulator.restore(before)
  expect(await emulator.identities.find('ada@example.com')).toEqual(ada)
})

test('an external id belongs to one person only', async () => {
  const emulator = createEmulator({ config: unified })
  const add = (email: string) =>
    emulator.fetch(`${emulator.adminUrl}/admin/identities`, {
      method: 'POST',
      body: JSON.stringify({ traits: traits(email), external_id: 'crm-7' }),
    })
  expect((await add('ada@example.com')).status).toBe(201)
  expect((await add('grace@example.com')).status).toBe(409)
  const found = await emulator.fetch(`${emulator.adminUrl}/admin/identities/by/external/crm-7`)
  expect(await found.json()).toMatchObject({ traits: traits('ada@example.com') })
})
