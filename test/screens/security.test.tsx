import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { createFlow } from '../../src/client/index.js'
import { drawWith } from '../../src/form/parts.js'
import type { SettingsFlow } from '../../src/protocol/flow.js'
import { defaultRoutes } from '../../src/queries/routes.js'
import { SecurityPanels } from '../../src/screens/SecurityPanels.js'
import { createWorld } from '../queries/createWorld.js'
import { passwordConfig } from '../queries/passwordConfig.js'
import { signedInAda } from './signedInAda.js'

async function show(change: (flow: SettingsFlow) => SettingsFlow) {
  const { client } = await signedInAda()
  const flow = change(await createFlow(client, 'settings'))
  createWorld({ config: passwordConfig }).render(
    <SecurityPanels flow={flow} routes={defaultRoutes} draw={drawWith()} />,
  )
}

const without = (flow: SettingsFlow, ...groups: string[]): SettingsFlow => ({
  ...flow,
  ui: { ...flow.ui, nodes: flow.ui.nodes.filter(({ group }) => !groups.includes(group)) },
})

test('somebody whose server offers nothing to sign in with sees no empty list of ways in', async () => {
  await show((flow) => without(flow, 'password', 'passkey', 'oidc'))
  expect(screen.getByRole('heading', { name: 'Ways back in' })).toBeInTheDocument()
  expect(screen.queryByRole('heading', { name: 'Ways to sign in' })).not.toBeInTheDocument()
})

test('somebody without an address is told that there is no way back in, without an empty list', async () => {
  await show((flow) => ({ ...flow, identity: { ...flow.identity, recovery_addresses: [] } }))
  const heading = screen.getByRole('heading', { name: 'Ways back in' })
  expect(screen.getByText(/there is no way back in yet/)).toBeInTheDocument()
  expect(heading.closest('section')?.querySelector('ul')).toBeNull()
})
