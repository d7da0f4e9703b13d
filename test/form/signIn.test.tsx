import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, test } from 'vitest'
import { FlowForm } from '../../src/components/FlowForm.js'
import { useLoginFlow } from '../../src/queries/useLoginFlow.js'
import { ada, createWorld } from '../queries/createWorld.js'
import { passwordConfig } from '../queries/passwordConfig.js'

function SignIn() {
  const login = useLoginFlow({ inUrl: false })
  return (
    <>
      <FlowForm flow={login} />
      <p>{login.status}</p>
    </>
  )
}

async function openSignIn() {
  const world = createWorld({ config: passwordConfig, identities: [ada] })
  const view = world.render(<SignIn />)
  await screen.findByLabelText('E-Mail')
  return { world, view, user: userEvent.setup() }
}

const email = () => screen.getByLabelText('E-Mail')
const password = () => screen.getByLabelText('Password')
const button = () => screen.getByRole('button', { name: /sign in/i })

beforeEach(() => {
  history.replaceState(null, '', '/login')
})

describe('signing in', () => {
  test('Enter signs in with what was typed', async () => {
    const { world, user } = await openSignIn()
    await user.type(email(), ada.traits.email)
    await user.type(password(), `${ada.password}{Enter}`)
    expect(await screen.findByText('completed')).toBeInTheDocument()
    expect(world.requests.filter((request) => request === 'POST /self-service/login')).toHaveLength(1)
  })

  test('a wrong password keeps the e-mail, empties the password, and is said once, above the fields', async () => {
    const { user } = await openSignIn()
    await user.type(email(), ada.traits.email)
    await user.type(password(), 'wrong')
    await user.click(button())
    const said = await within(screen.getByRole('alert')).findByTestId('ui/message/4000006')
    expect(screen.getAllByText(said.textContent)).toHaveLength(1)
    expect(email()).toHaveValue(ada.traits.email)
    expect(password()).toHaveValue('')
    expect(password()).toHaveFocus()
    await user.keyboard(`${ada.password}{Enter}`)
    expect(await screen.findByText('completed')).toBeInTheDocument()
  })

  test('trying again after a failure sends what stands in the form by then', async () => {
    const { world, user } = await openSignIn()
    await user.type(email(), ada.traits.email)
    await user.type(password(), 'mistyped')
    world.network.online = false
    await user.click(button())
    const again = await screen.findByRole('button', { name: 'Try again' })
    await user.clear(password())
    await user.type(password(), ada.password)
    world.network.online = true
    await user.click(again)
    expect(await screen.findByText('completed')).toBeInTheDocument()
  })

  test('the same rejection twice is announced twice', async () => {
    const { user } = await openSignIn()
    await user.type(email(), ada.traits.email)
    await user.type(password(), 'wrong{Enter}')
    const first = await screen.findByTestId('ui/message/4000006')
    await user.type(password(), 'wrong{Enter}')
    await waitFor(() => {
      expect(first).not.toBeInTheDocument()
    })
    expect(screen.getByTestId('ui/message/4000006')).toHaveTextContent(first.textContent)
  })

  test('what is missing is said at its field, which is focused and tied to it', async () => {
    const { view, user } = await openSignIn()
    view.container.querySelector('form')?.setAttribute('novalidate', '')
    await user.type(password(), 'something')
    await user.click(button())
    await screen.findByText(/identifier is missing/)
    expect(email()).toBeInvalid()
    expect(email()).toHaveFocus()
    expect(email()).toHaveAccessibleDescription('Property identifier is missing.')
    expect(screen.getByRole('alert')).toBeEmptyDOMElement()
    expect(screen.getByRole('status')).toHaveTextContent('Please check the marked fields.')
  })

  test('a double click posts once, and the button keeps its focus while it waits', async () => {
    const { world, user } = await openSignIn()
    await user.type(email(), ada.traits.email)
    await user.type(password(), ada.password)
    await user.dblClick(button())
    expect(button()).toHaveFocus()
    expect(await screen.findByText('completed')).toBeInTheDocument()
    expect(world.requests.filter((request) => request === 'POST /self-service/login')).toHaveLength(1)
  })

  test('while the answer is awaited the pressed button says so and nothing is disabled', async () => {
    const { world, user } = await openSignIn()
    let open = () => {}
    const gate = new Promise<void>((resolve) => {
      open = resolve
    })
    const { fetch } = world.emulator
    world.emulator.fetch = async (...request) => {
      await gate
      return fetch(...request)
    }
    await user.type(email(), ada.traits.email)
    await user.type(password(), `${ada.password}{Enter}`)
    await screen.findByText('submitting')
    expect(button()).toHaveAttribute('aria-disabled', 'true')
    expect(button()).toHaveAttribute('data-pending')
    expect(button()).toBeEnabled()
    expect(email()).toBeEnabled()
    open()
    expect(await screen.findByText('completed')).toBeInTheDocument()
  })

  test('a server that cannot be reached leaves everything as it was typed', async () => {
    const { world, user } = await openSignIn()
    world.network.online = false
    await user.type(email(), ada.traits.email)
    await user.type(password(), `${ada.password}{Enter}`)
    await screen.findByText('ready')
    expect(email()).toHaveValue(ada.traits.email)
    expect(password()).toHaveValue(ada.password)
    world.network.online = true
    await user.click(button())
    expect(await screen.findByText('completed')).toBeInTheDocument()
  })
})

describe('without JavaScript', () => {
  test('the form posts by itself: action, method, CSRF token, and a button with its name and value', async () => {
    const { world, view } = await openSignIn()
    const form = view.container.querySelector('form')
    const posts = `${world.client.baseUrl}/self-service/login?flow=`
    expect(form).toHaveAttribute('action', expect.stringContaining(posts))
    expect(form?.method).toBe('post')
    const token = view.container.querySelector<HTMLInputElement>('input[name="csrf_token"]')
    expect(token?.value).toMatch(/.{20}/)
    expect(view.container.querySelector('button[type="submit"][name="method"][value="password"]')).toBe(
      button(),
    )
  })

  test('password managers are told what each field is', async () => {
    await openSignIn()
    expect(email()).toHaveAttribute('autocomplete', 'username')
    expect(password()).toHaveAttribute('autocomplete', 'current-password')
  })
})

test('browsers know what to fill in also where the server does not say: an address, a number, a site', () => {
  const nodes = ['email', 'tel', 'url'].map((type) => ({
    type: 'input',
    group: 'default',
    attributes: { name: `traits.${type}`, type },
  }))
  const { container } = render(<FlowForm flow={{ ui: { nodes } }} />)
  const known = [...container.querySelectorAll('input')].map((input) => input.getAttribute('autocomplete'))
  expect(known).toEqual(['email', 'tel', 'url'])
})

test('a telephone leaves names and backup codes as they are typed, and offers no code from a message for one', () => {
  const nodes = ['identifier', 'recovery_address', 'lookup_secret'].map((name) => ({
    type: 'input',
    group: 'default',
    attributes: { name, type: 'text' },
  }))
  const { container } = render(<FlowForm flow={{ ui: { nodes } }} />)
  for (const input of container.querySelectorAll('input'))
    expect(input).toHaveAttribute('autocapitalize', 'none')
  expect(screen.getByLabelText('Recovery address')).toHaveAttribute('autocomplete', 'username')
  expect(screen.getByLabelText('Lookup secret')).toHaveAttribute('autocomplete', 'off')
})

describe('the password field', () => {
  test('shows what was typed, says that it does, and hides it again while it is sent', async () => {
    const { user } = await openSignIn()
    const toggle = screen.getByRole('button', { name: 'Show password', pressed: false })
    await user.type(password(), 'secret')
    await user.click(toggle)
    expect(password()).toHaveAttribute('type', 'text')
    expect(toggle).toHaveAttribute('aria-pressed', 'true')
    await user.type(email(), 'nobody@example.com{Enter}')
    await screen.findByTestId('ui/message/4000006')
    expect(password()).toHaveValue('')
  })

  test('warns of caps lock, and of a space that slipped in', async () => {
    const { user } = await openSignIn()
    await user.click(password())
    await user.keyboard('{CapsLock}a')
    expect(screen.getByText('Caps Lock is on.')).toBeInTheDocument()
    await user.keyboard('{CapsLock} ')
    expect(screen.queryByText('Caps Lock is on.')).not.toBeInTheDocument()
    await user.tab()
    expect(password()).toHaveAccessibleDescription('This begins or ends with a space.')
    expect(password()).toHaveValue('a ')
  })
})
