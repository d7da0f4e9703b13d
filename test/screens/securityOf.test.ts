// @vitest-environment node
import { expect, test } from 'vitest'
import { account } from '../../playground/kratosConfiguration.js'
import { createFlow, type KratosClient, submitFlow } from '../../src/client/index.js'
import { securityOf } from '../../src/screens/securityOf.js'
import { totp } from '../conformance/player/totp.js'
import { signedInAda, tokenOf } from './signedInAda.js'

const settingsOf = (client: KratosClient) => createFlow(client, 'settings')

test('a new account has a password, no second step, and an address that nobody has verified', async () => {
  const { client } = await signedInAda()
  expect(securityOf(await settingsOf(client))).toEqual({
    // Kratos does not tell whether there is a password: it only offers to set one.
    waysIn: [
      { group: 'password', count: undefined },
      { group: 'passkey', count: 0 },
      { group: 'oidc', count: 0 },
    ],
    secondSteps: [
      { group: 'totp', count: 0 },
      { group: 'webauthn', count: 0 },
      { group: 'lookup_secret', count: 0 },
    ],
    waysBack: [{ value: account.email, verified: false }],
  })
})

test('an authenticator app and backup codes count once they are set up', async () => {
  const { emulator, client } = await signedInAda()
  const flow = await settingsOf(client)
  const key = flow.ui.nodes.flatMap((node) =>
    node.type === 'text' && node.attributes.id === 'totp_secret_key' ? [node.attributes.text.text] : [],
  )[0]
  const token = { csrf_token: tokenOf(flow) }
  const code = await totp(key ?? '', emulator.clock.now())
  await submitFlow(client, flow, { ...token, method: 'totp', totp_code: code })
  await submitFlow(client, flow, { ...token, method: 'lookup_secret', lookup_secret_regenerate: true })
  await submitFlow(client, flow, { ...token, method: 'lookup_secret', lookup_secret_confirm: true })

  expect(securityOf(await settingsOf(client)).secondSteps).toEqual([
    { group: 'totp', count: 1 },
    { group: 'webauthn', count: 0 },
    { group: 'lookup_secret', count: 1 },
  ])
})

test('an address that was verified is a way back in', async () => {
  const { emulator, client } = await signedInAda()
  const flow = await createFlow(client, 'verification')
  const token = { csrf_token: tokenOf(flow) }
  await submitFlow(client, flow, { ...token, method: 'code', email: account.email })
  const { code } = emulator.courier.last(account.email) ?? {}
  await submitFlow(client, flow, { ...token, method: 'code', code })

  expect(securityOf(await settingsOf(client)).waysBack).toEqual([{ value: account.email, verified: true }])
})

test('a method that the server does not offer is neither on nor off', async () => {
  const { client } = await signedInAda()
  const flow = await settingsOf(client)
  const nodes = flow.ui.nodes.filter(({ group }) => group !== 'passkey' && group !== 'webauthn')
  const { waysIn, secondSteps } = securityOf({ ...flow, ui: { ...flow.ui, nodes } })
  expect(waysIn.map(({ group }) => group)).toEqual(['password', 'oidc'])
  expect(secondSteps.map(({ group }) => group)).toEqual(['totp', 'lookup_secret'])
})
