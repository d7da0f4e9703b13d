import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, waitFor } from 'storybook/test'
import { kratosOf } from '../../.storybook/kratos.js'
import { account } from '../../playground/kratosConfiguration.js'
import { LoginScreen } from '../../src/screens/LoginScreen.js'
import { configuration, everyMethod } from '../world/configuration.js'
import { deactivated } from '../world/deactivated.js'
import { twelveProviders } from '../world/providers.js'
import { signedIn } from '../world/signedIn.js'
import { fillIn, signInWith } from '../world/signInWith.js'

/**
 * Sign-in with every method that the server offers, and the way to sign up or to recover an account. What is wrong on
 * the way to the server stands under *Lifecycle*, the second step of a sign-in in a file of its own.
 */
const meta = {
  title: 'Screens/Login',
  component: LoginScreen,
  args: { title: 'Sign in to Acme', returnTo: `${location.origin}/app` },
} satisfies Meta<typeof LoginScreen>

export default meta
type Story = StoryObj<typeof meta>

const signInButton = { name: 'Sign in with password' }

export const Empty: Story = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', signInButton)).toBeVisible()
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

export const Filled: Story = {
  play: async (context) => {
    await fillIn(context)
    const { canvas } = context
    await userEvent.click(canvas.getByRole('button', { name: 'Show password' }))
    await expect(canvas.getByLabelText('Password')).toHaveAttribute('type', 'text')
    await expect(canvas.getByLabelText('Password')).toHaveValue(account.password)
  },
}

/** The server's own word for what is missing, at the field. */
export const Invalid: Story = {
  play: async (context) => {
    await signInWith(context, { ...account, password: ' ' })
    const password = context.canvas.getByLabelText('Password')
    await waitFor(() => expect(password).toBeInvalid())
    await expect(password).toHaveFocus()
  },
}

export const WrongPassword: Story = {
  play: async (context) => {
    await signInWith(context, { ...account, password: 'difference engine' })
    const { canvas } = context
    await waitFor(() => expect(canvas.getByTestId('ui/message/4000006')).toBeVisible())
    await expect(canvas.getByLabelText('E-mail')).toHaveValue(account.email)
    await expect(canvas.getByLabelText('Password')).toHaveValue('')
  },
}

export const Pending: Story = {
  play: async (context) => {
    const { canvas } = context
    await canvas.findByLabelText('E-mail')
    kratosOf(context).network.set('held')
    await signInWith(context)
    const button = canvas.getByRole('button', { name: /Sign in with password/ })
    await waitFor(() => expect(button).toHaveAttribute('data-pending'))
    await expect(button).toHaveFocus()
  },
}

export const Success: Story = {
  play: async (context) => {
    await signInWith(context)
    await waitFor(() => expect(kratosOf(context).navigate).toHaveBeenCalledWith('/app'))
    await expect(await context.canvas.findByText(`You are signed in as ${account.email}.`)).toBeVisible()
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
  play: async (context) => {
    const { canvas } = context
    const { network } = kratosOf(context)
    await expect(await canvas.findByRole('alert')).toHaveTextContent('The server cannot be reached')
    network.set('open')
    await userEvent.click(canvas.getByRole('button', { name: 'Try again' }))
    await expect(await canvas.findByLabelText('E-mail')).toBeVisible()
    network.set('cut')
    await signInWith(context)
    await expect(await canvas.findByRole('button', { name: 'Try again' })).toBeVisible()
    await expect(canvas.getByLabelText('E-mail')).toHaveValue(account.email)
  },
}

/** The form was open for two hours: it is renewed, and nothing typed is lost. */
export const Expired: Story = {
  play: async (context) => {
    const { canvas } = context
    await canvas.findByLabelText('E-mail')
    kratosOf(context).emulator.clock.advance({ hours: 2 })
    await signInWith(context)
    await expect(await canvas.findByText(/We refreshed the form/)).toBeVisible()
    await expect(canvas.getByLabelText('E-mail')).toHaveValue(account.email)
  },
}

export const AccountDisabled: Story = {
  parameters: { kratos: { prepare: deactivated } },
  play: async (context) => {
    await signInWith(context)
    const alert = await context.canvas.findByText(/account (has been|was) disabled/)
    await waitFor(() => expect(alert).toBeVisible())
  },
}

export const AlreadySignedIn: Story = {
  parameters: { kratos: { prepare: signedIn } },
  play: async ({ canvas, ...context }) => {
    await expect(await canvas.findByText(`You are signed in as ${account.email}.`)).toBeVisible()
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

/** Every method that a server can offer fits on the first screen. */
export const EveryMethod: Story = {
  parameters: { kratos: { config: configuration({ methods: everyMethod }) } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: /passkey/ })).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'Send sign in code' })).toBeVisible()
  },
}

export const TwelveProviders: Story = {
  parameters: { kratos: { config: configuration({ providers: twelveProviders }) } },
  play: async (context) => {
    const { canvas } = context
    const buttons = await canvas.findAllByRole('button', { name: /^Sign in with (?!password)/ })
    await expect(buttons).toHaveLength(12)
    kratosOf(context).network.set('held')
    const last = canvas.getByRole('button', { name: 'Sign in with Harbourmaster' })
    await userEvent.click(last)
    await waitFor(() => expect(last).toHaveAttribute('data-pending'))
    await expect(canvas.getByLabelText('E-mail')).toBeEnabled()
  },
}

/** The first generation of the protocol: a field that is called otherwise, and no code. */
export const OldKratos: Story = {
  parameters: { kratos: { version: 'v0.8', config: configuration({ providers: ['Google', 'GitHub'] }) } },
  play: async ({ canvas, canvasElement, ...context }) => {
    await userEvent.type(await canvas.findByLabelText('ID'), account.email)
    await userEvent.type(canvas.getByLabelText('Password'), account.password)
    await expect(canvasElement.querySelector('[name="password_identifier"]')).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: 'Sign in' }))
    await waitFor(() => expect(kratosOf(context).navigate).toHaveBeenCalledWith('/app'))
  },
}
