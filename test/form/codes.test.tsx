import { cleanup, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { FlowForm } from '../../src/components/FlowForm.js'
import { useLoginFlow } from '../../src/queries/useLoginFlow.js'
import unified from '../conformance/profiles/unified.json' with { type: 'json' }
import { ada, createWorld } from '../queries/createWorld.js'

function SignIn() {
  const login = useLoginFlow({ inUrl: false })
  return (
    <>
      <FlowForm flow={login} />
      <p>{login.status}</p>
    </>
  )
}

/** Ada has asked for a code. */
async function askForCode(email: string = ada.traits.email) {
  const user = userEvent.setup()
  const world = createWorld({ config: unified, identities: [{ ...ada, traits: { ...ada.traits, email } }] })
  const { container } = world.render(<SignIn />)
  await user.type(await screen.findByRole('textbox'), email)
  // jsdom does not know `formnovalidate`, and would ask for the password.
  container.querySelector('form')?.setAttribute('novalidate', '')
  await user.click(screen.getByRole('button', { name: 'Send sign in code' }))
  const code = await screen.findByLabelText(/code/i, { selector: 'input' })
  return { user, world, container, code }
}

beforeEach(() => {
  history.replaceState(null, '', '/login')
  localStorage.clear()
  sessionStorage.clear()
})

test('when a code was sent, the focus is where it is typed, and the address stands above', async () => {
  const { code } = await askForCode()
  expect(code).toHaveFocus()
  expect(code).toHaveAttribute('autocomplete', 'one-time-code')
  expect(code).toHaveAttribute('inputmode', 'numeric')
  expect(screen.getByText(ada.traits.email)).toBeInTheDocument()
  expect(screen.getByRole('button', { name: /change/i })).toBeInTheDocument()
})

test('a code that is pasted with a gap signs in by itself', async () => {
  const { user, world } = await askForCode()
  const sent = world.emulator.courier.last(ada.traits.email)?.code ?? ''
  await user.paste(`${sent.slice(0, 3)} ${sent.slice(3)}`)
  expect(await screen.findByText('completed')).toBeInTheDocument()
})

test('a wrong code is not sent twice by itself, and another one is not asked for before it could arrive', async () => {
  const { user, world, code } = await askForCode()
  await user.type(code, '000000')
  await screen.findByTestId('ui/message/4010008')
  const posts = () => world.requests.filter((request) => request === 'POST /self-service/login').length
  const before = posts()
  const again = screen.getByLabelText(/code/i, { selector: 'input' })
  expect(again).toHaveValue('')
  expect(again).toHaveFocus()
  await user.type(again, '111111')
  await user.click(screen.getByRole('button', { name: /resend/i }))
  expect(posts()).toBe(before)
})

test('who cannot see how long another code has to wait is told so by the button', async () => {
  await askForCode()
  const button = screen.getByRole('button', { name: /resend/i })
  expect(button).toHaveAttribute('aria-disabled', 'true')
  expect(button).toHaveAccessibleDescription(/^You can ask for another code in \d+ seconds\.$/)
})

test('whoever reads their mail on the web finds the way to it beside their address, and nobody else does', async () => {
  await askForCode('ada@gmail.com')
  expect(await screen.findByRole('link', { name: 'Open Gmail' })).toHaveAttribute(
    'href',
    'https://mail.google.com/',
  )
  cleanup()
  await askForCode()
  expect(screen.queryByRole('link', { name: /^Open/ })).not.toBeInTheDocument()
})
