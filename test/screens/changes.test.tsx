import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { LoginScreen } from '../../src/screens/LoginScreen.js'
import { ada, createWorld } from '../queries/createWorld.js'
import { passwordConfig } from '../queries/passwordConfig.js'

test('what an app changes about a field leaves the rest that a screen says of it', async () => {
  const world = createWorld({ config: passwordConfig, identities: [ada] })
  world.render(<LoginScreen inUrl={false} nodes={{ password: { hint: 'As on the quay.' } }} />)
  expect(await screen.findByLabelText('Password')).toHaveAccessibleDescription('As on the quay.')
  expect(screen.getByRole('link', { name: 'Forgot password?' })).toBeInTheDocument()
})

test('an app takes away what a screen puts beside a field, and may draw the field itself', async () => {
  const world = createWorld({ config: passwordConfig, identities: [ada] })
  const { rerender } = world.render(<LoginScreen inUrl={false} nodes={{ password: { aside: null } }} />)
  expect(await screen.findByLabelText('Password')).toBeInTheDocument()
  expect(screen.queryByRole('link', { name: 'Forgot password?' })).not.toBeInTheDocument()
  rerender(<LoginScreen inUrl={false} nodes={{ password: () => <p>Ask the harbour office.</p> }} />)
  expect(screen.getByText('Ask the harbour office.')).toBeInTheDocument()
  expect(screen.queryByLabelText('Password')).not.toBeInTheDocument()
})
