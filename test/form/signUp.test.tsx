import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { getSession } from '../../src/client/getSession.js'
import { FlowForm } from '../../src/components/FlowForm.js'
import { useRegistrationFlow } from '../../src/queries/useRegistrationFlow.js'
import basic from '../conformance/profiles/basic.json' with { type: 'json' }
import { createWorld } from '../queries/createWorld.js'

function SignUp() {
  const registration = useRegistrationFlow({ inUrl: false })
  return (
    <>
      <FlowForm flow={registration} />
      <p>{registration.status}</p>
    </>
  )
}

async function openSignUp() {
  const world = createWorld({ config: basic })
  world.render(<SignUp />)
  await screen.findByLabelText('E-Mail')
  return { world, user: userEvent.setup() }
}

test('every kind of trait arrives with its type', async () => {
  const { world, user } = await openSignUp()
  await user.type(screen.getByLabelText('E-Mail'), 'ada@example.com')
  await user.type(screen.getByLabelText('Password'), 'Zebra-lamp-41-orbit')
  await user.type(screen.getByLabelText('First name'), 'Ada')
  await user.type(screen.getByLabelText('Age'), '36')
  await user.click(screen.getByLabelText('Newsletter'))
  await user.type(screen.getByLabelText('Website'), 'https://ada.example.com')
  await user.type(screen.getByLabelText('Birthday'), '1815-12-10')
  await user.type(screen.getByLabelText('Seen'), '2024-05-01T09:30')
  await user.type(screen.getByLabelText('Phone'), '+4930123456')
  await user.click(screen.getByRole('button', { name: 'Sign up' }))
  await screen.findByText('completed')
  const session = await getSession(world.client)
  expect(session?.identity?.traits).toEqual({
    email: 'ada@example.com',
    name: { first: 'Ada' },
    age: 36,
    newsletter: true,
    website: 'https://ada.example.com',
    birthday: '1815-12-10',
    seen: new Date('2024-05-01T09:30').toISOString(),
    phone: '+4930123456',
  })
})

test('what the server rejects is marked at its field, and everything else stays as it was typed', async () => {
  const { user } = await openSignUp()
  await user.type(screen.getByLabelText('E-Mail'), 'ada@example.com')
  await user.type(screen.getByLabelText('Password'), 'short')
  await user.type(screen.getByLabelText('First name'), 'Ada')
  await user.type(screen.getByLabelText('Age'), '36')
  await user.click(screen.getByLabelText('Newsletter'))
  await user.type(screen.getByLabelText('Seen'), '2024-05-01T09:30')
  await user.click(screen.getByRole('button', { name: 'Sign up' }))

  await waitFor(() => {
    expect(screen.getByLabelText('Password')).toBeInvalid()
  })
  expect(screen.getByLabelText('Password')).toHaveFocus()
  expect(screen.getByLabelText('Password')).toHaveValue('')
  expect(
    within(screen.getByTestId('node/input/password')).getByText(/password/, { selector: 'p' }),
  ).toBeVisible()
  expect(screen.getByLabelText('E-Mail')).toHaveValue('ada@example.com')
  expect(screen.getByLabelText('First name')).toHaveValue('Ada')
  expect(screen.getByLabelText('Age')).toHaveValue(36)
  expect(screen.getByLabelText('Newsletter')).toBeChecked()
  expect(screen.getByLabelText('Seen')).toHaveValue('2024-05-01T09:30')
})

test('a new password is announced as one', async () => {
  await openSignUp()
  expect(screen.getByLabelText('Password')).toHaveAttribute('autocomplete', 'new-password')
})
