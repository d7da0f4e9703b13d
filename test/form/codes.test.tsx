import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import { FlowForm } from '../../src/components/FlowForm.js'
import type { FlowFormProps } from '../../src/form/FlowForm.js'
import { useLoginFlow } from '../../src/queries/useLoginFlow.js'
import unified from '../conformance/profiles/unified.json' with { type: 'json' }
import { ada, createWorld } from '../queries/createWorld.js'

function SignIn({ nodes }: Pick<FlowFormProps, 'nodes'>) {
  const login = useLoginFlow({ inUrl: false })
  return (
    <>
      <FlowForm flow={login} nodes={nodes} />
      <p>{login.status}</p>
    </>
  )
}

/** Ada has asked for a code. */
async function askForCode(email: string = ada.traits.email, nodes?: FlowFormProps['nodes']) {
  const user = userEvent.setup()
  const world = createWorld({ config: unified, identities: [{ ...ada, traits: { ...ada.traits, email } }] })
  const { container } = world.render(<SignIn nodes={nodes} />)
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

test('a code waits for the button where the app wants it so', async () => {
  const { user, world } = await askForCode(ada.traits.email, { code: { autoSubmit: false } })
  await user.paste(world.emulator.courier.last(ada.traits.email)?.code ?? '')
  expect(screen.queryByText('submitting')).not.toBeInTheDocument()
  await user.keyboard('{Enter}')
  expect(await screen.findByText('completed')).toBeInTheDocument()
})

test('a code of any length is pasted whole, and submits itself once it is', async () => {
  const user = userEvent.setup()
  const onSubmit = vi.fn<(payload: unknown) => void>()
  const input = (attributes: object) => ({ type: 'input', group: 'code', attributes, messages: [], meta: {} })
  const nodes = [
    input({ name: 'code', type: 'text', maxlength: 16 }),
    input({ name: 'method', type: 'submit', value: 'code' }),
  ]
  render(<FlowForm flow={{ ui: { nodes } }} onSubmit={onSubmit} />)
  await user.click(screen.getByRole('textbox'))
  await user.paste('1234-5678-9012-3456')
  await expect.poll(() => onSubmit.mock.calls).toMatchObject([[{ code: '1234567890123456' }, {}]])
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
