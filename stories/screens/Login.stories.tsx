import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import { kratosOf } from '../../.storybook/kratos.js'
import { account } from '../../playground/kratosConfiguration.js'
import { LoginScreen } from '../../src/screens/LoginScreen.js'
import { configuration, everyMethod } from '../world/configuration.js'
import { signedIn } from '../world/signedIn.js'

const meta = {
  title: 'Screens/Login',
  component: LoginScreen,
  args: { title: 'Sign in to Acme', returnTo: `${location.origin}/app` },
} satisfies Meta<typeof LoginScreen>

export default meta
type Story = StoryObj<typeof meta>

async function signIn(canvasElement: HTMLElement, password = account.password) {
  const canvas = within(canvasElement)
  await userEvent.type(await canvas.findByLabelText('E-mail'), 'ada@example.com')
  await userEvent.type(canvas.getByLabelText('Password'), password)
  await userEvent.click(canvas.getByRole('button', { name: /Sign in with password/ }))
}

export const Empty: Story = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Sign in with password' })).toBeVisible()
    await expect(canvas.getByRole('heading', { level: 1 })).toHaveTextContent('Sign in to Acme')
    await expect(canvas.getByTestId('forgot-password-link')).toHaveAttribute(
      'href',
      expect.stringMatching(/^\/recovery\?return_to=/),
    )
    await expect(canvas.getByTestId('signup-link')).toHaveAttribute(
      'href',
      expect.stringMatching(/^\/registration\?return_to=/),
    )
  },
}

/** Every method that a server can offer fits on the first screen. */
export const EveryMethod: Story = {
  parameters: { kratos: { config: configuration({ methods: everyMethod }) } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: /passkey/ })).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'Send sign in code' })).toBeVisible()
  },
}

export const IdentifierFirst: Story = {
  parameters: {
    kratos: {
      config: configuration({
        methods: everyMethod,
        flows: { login: { ui_url: `${location.origin}/login`, style: 'identifier_first' } },
      }),
    },
  },
  play: async ({ canvas }) => {
    await userEvent.type(await canvas.findByLabelText('E-mail'), account.email)
    await userEvent.click(canvas.getByRole('button', { name: /Continue|Sign in/ }))
    await expect(await canvas.findByText(account.email)).toBeVisible()
  },
}

export const CodeSent: Story = {
  parameters: { kratos: { config: configuration({ methods: everyMethod }) } },
  play: async ({ canvas, ...context }) => {
    await userEvent.type(await canvas.findByLabelText('E-mail'), account.email)
    await userEvent.click(canvas.getByRole('button', { name: 'Send sign in code' }))
    await canvas.findByLabelText(/code/i, { selector: 'input' })
    await expect(kratosOf(context).emulator.courier.last(account.email)?.code).toMatch(/^\d{6}$/)
  },
}

/** The server's own word for what is missing, at the field. */
export const Invalid: Story = {
  play: async ({ canvas, canvasElement }) => {
    await signIn(canvasElement, ' ')
    const password = canvas.getByLabelText('Password')
    await waitFor(() => expect(password).toBeInvalid())
    await expect(password).toHaveFocus()
  },
}

export const WrongPassword: Story = {
  play: async ({ canvas, canvasElement }) => {
    await signIn(canvasElement, 'difference engine')
    await waitFor(() => expect(canvas.getByTestId('ui/message/4000006')).toBeVisible())
    await expect(canvas.getByLabelText('E-mail')).toHaveValue('ada@example.com')
    await expect(canvas.getByLabelText('Password')).toHaveValue('')
  },
}

export const Pending: Story = {
  play: async ({ canvas, canvasElement, ...context }) => {
    await canvas.findByLabelText('E-mail')
    kratosOf(context).network.set('held')
    await signIn(canvasElement)
    const button = canvas.getByRole('button', { name: /Sign in with password/ })
    await waitFor(() => expect(button).toHaveAttribute('data-pending'))
    await expect(button).toHaveFocus()
  },
}

export const Success: Story = {
  play: async ({ canvasElement, ...context }) => {
    await signIn(canvasElement)
    await waitFor(() => expect(kratosOf(context).navigate).toHaveBeenCalledWith('/app'))
  },
}

export const Loading: Story = {
  parameters: { kratos: { network: 'held' } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('status')).toHaveTextContent('Loading…')
  },
}

export const Offline: Story = {
  parameters: { kratos: { network: 'cut' } },
  play: async ({ canvas, ...context }) => {
    await expect(await canvas.findByRole('alert')).toHaveTextContent('The server cannot be reached')
    kratosOf(context).network.set('open')
    await userEvent.click(canvas.getByRole('button', { name: 'Try again' }))
    await expect(await canvas.findByLabelText('E-mail')).toBeVisible()
    kratosOf(context).network.set('cut')
    await signIn(context.canvasElement)
    await expect(await canvas.findByRole('button', { name: 'Try again' })).toBeVisible()
    await expect(canvas.getByLabelText('E-mail')).toHaveValue('ada@example.com')
  },
}

/** The form was open for two hours: it is renewed, and nothing typed is lost. */
export const Expired: Story = {
  play: async ({ canvas, ...context }) => {
    await canvas.findByLabelText('E-mail')
    kratosOf(context).emulator.clock.advance({ hours: 2 })
    await signIn(context.canvasElement)
    await expect(await canvas.findByText(/We refreshed the form/)).toBeVisible()
    await expect(canvas.getByLabelText('E-mail')).toHaveValue('ada@example.com')
  },
}

export const AlreadySignedIn: Story = {
  parameters: { kratos: { prepare: signedIn } },
  play: async ({ canvas, ...context }) => {
    await expect(await canvas.findByText('You are signed in as ada@example.com.')).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: 'Continue' }))
    await waitFor(() => expect(kratosOf(context).navigate).toHaveBeenCalledWith('/app'))
  },
}

export const SomebodyElse: Story = {
  parameters: { kratos: { prepare: signedIn } },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByTestId('logout-link'))
    await expect(await canvas.findByLabelText('E-mail')).toBeVisible()
  },
}

/** Somebody who is signed in confirms that it is them. */
export const Confirm: Story = {
  args: { refresh: true, title: null },
  parameters: { kratos: { prepare: signedIn } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { name: 'Confirm it’s you' })).toBeVisible()
    await expect(await canvas.findByTestId('logout-link')).toBeVisible()
  },
}
