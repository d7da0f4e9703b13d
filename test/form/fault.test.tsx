import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { beforeEach, describe, expect, test } from 'vitest'
import { FlowForm } from '../../src/components/FlowForm.js'
import type { FlowFormProps } from '../../src/form/FlowForm.js'
import { useFlowForm } from '../../src/headless.js'
import { useLoginFlow } from '../../src/queries/useLoginFlow.js'
import { LoginScreen } from '../../src/screens/LoginScreen.js'
import { ada, createWorld } from '../queries/createWorld.js'
import { passwordConfig } from '../queries/passwordConfig.js'

const unreachable = 'The server cannot be reached. Check your connection, then try again.'

function SignIn(props: Omit<FlowFormProps, 'flow'>) {
  const login = useLoginFlow({ inUrl: false })
  return (
    <>
      <FlowForm {...props} flow={login} />
      <p>{login.status}</p>
    </>
  )
}

const open = (page: ReactNode = <SignIn />) => {
  const world = createWorld({ config: passwordConfig, identities: [ada] })
  return { world, user: userEvent.setup(), render: () => world.render(page) }
}

const typeAndSend = async (user: ReturnType<typeof userEvent.setup>) => {
  await user.type(await screen.findByLabelText('E-Mail'), ada.traits.email)
  await user.type(screen.getByLabelText('Password'), `${ada.password}{Enter}`)
}

const said = () => document.querySelectorAll('[data-kratos="notice"]')

beforeEach(() => {
  history.replaceState(null, '', '/login')
})

describe('a form alone is never dead', () => {
  test('where the server cannot be reached it says so, and one press sends the same again', async () => {
    const { world, user, render } = open()
    render()
    await screen.findByLabelText('E-Mail')
    world.network.online = false
    await typeAndSend(user)
    expect(await screen.findByText(unreachable)).toBeInTheDocument()
    world.network.online = true
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await screen.findByText('completed')).toBeInTheDocument()
    expect(said()).toHaveLength(0)
  })

  test('after too many tries it counts down, and presses before that do nothing', async () => {
    const { world, user, render } = open()
    render()
    world.emulator.faults.add({ kind: 'rate limit', method: 'POST', retryAfter: 2, times: 1 })
    await typeAndSend(user)
    const button = await screen.findByRole('button', { name: /^Try again in/ })
    expect(button).toHaveAttribute('aria-disabled', 'true')
    const before = world.requests.length
    await user.click(button)
    expect(world.requests).toHaveLength(before)
    await user.click(await screen.findByRole('button', { name: 'Try again' }))
    expect(await screen.findByText('completed')).toBeInTheDocument()
  })

  test('where no flow could be had it says why, and gets one when asked again', async () => {
    const { world, user, render } = open()
    world.network.online = false
    render()
    expect(await screen.findByText(unreachable)).toBeInTheDocument()
    world.network.online = true
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await screen.findByLabelText('E-Mail')).toBeInTheDocument()
    expect(said()).toHaveLength(0)
  })

  test('a form that was renewed says so quietly, with everything still in it', async () => {
    const { world, user, render } = open()
    render()
    await screen.findByLabelText('E-Mail')
    world.emulator.clock.advance({ hours: 2 })
    await typeAndSend(user)
    const notice = await screen.findByText('We refreshed the form. Nothing you typed is lost.')
    expect(notice.closest('[role]')).toHaveAttribute('role', 'status')
    expect(screen.getByLabelText('Password')).toHaveValue(ada.password)
  })

  test('whoever is signed in already is told so and let on, not alarmed', async () => {
    const { world, render } = open()
    await world.signIn()
    render()
    const notice = await screen.findByText('You are signed in')
    expect(notice.closest('[role]')).toHaveAttribute('role', 'status')
    expect(screen.getByRole('button', { name: 'Continue' })).toBeInTheDocument()
  })
})

describe('in a layout of one’s own', () => {
  test('it stands where the app puts it', async () => {
    const { world, user, render } = open(
      <SignIn>
        <FlowForm.Nodes />
        <footer>
          <FlowForm.Fault />
        </footer>
      </SignIn>,
    )
    render()
    await screen.findByLabelText('E-Mail')
    world.network.online = false
    await typeAndSend(user)
    const notice = await screen.findByText(unreachable)
    expect(notice.closest('footer')).not.toBeNull()
    expect(said()).toHaveLength(1)
  })

  test('where the app forgets it, the form says it above everything else', async () => {
    const { world, user, render } = open(
      <SignIn>
        <FlowForm.Nodes />
      </SignIn>,
    )
    const { container } = render()
    await screen.findByLabelText('E-Mail')
    world.network.online = false
    await typeAndSend(user)
    const notice = await screen.findByText(unreachable)
    const section = container.querySelector('[data-kratos="section"]')
    expect(section && notice.compareDocumentPosition(section)).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
  })

  test('an app that draws it itself has the words, and the way to mend it', async () => {
    const { world, user, render } = open(
      <SignIn
        slots={{
          Fault: ({ message, label, mend }) => (
            <aside>
              {message}
              <button type="button" onClick={mend}>{`${label}!`}</button>
            </aside>
          ),
        }}
      />,
    )
    world.network.online = false
    render()
    expect((await screen.findByText(unreachable)).tagName).toBe('ASIDE')
    world.network.online = true
    await user.click(screen.getByRole('button', { name: 'Try again!' }))
    expect(await screen.findByLabelText('E-Mail')).toBeInTheDocument()
  })

  test('an app that draws every element has the same', async () => {
    function OwnSignIn() {
      const login = useLoginFlow({ inUrl: false })
      const { fault, formProps } = useFlowForm(login)
      return (
        <form {...formProps}>
          {login.status}
          {fault && <button type="button" onClick={fault.mend}>{`${fault.message} ${fault.label}`}</button>}
        </form>
      )
    }
    const { world, user, render } = open(<OwnSignIn />)
    world.network.online = false
    render()
    const button = await screen.findByRole('button', { name: `${unreachable} Try again` })
    world.network.online = true
    await user.click(button)
    expect(await screen.findByText('ready')).toBeInTheDocument()
    expect(button).not.toBeInTheDocument()
  })
})

test('a screen says it once, whether its form is there or not', async () => {
  const { world, user, render } = open(<LoginScreen />)
  world.network.online = false
  render()
  await screen.findByText(unreachable)
  expect(said()).toHaveLength(1)
  world.network.online = true
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  await screen.findByLabelText('E-Mail')
  world.network.online = false
  await typeAndSend(user)
  await screen.findByText(unreachable)
  expect(said()).toHaveLength(1)
})
