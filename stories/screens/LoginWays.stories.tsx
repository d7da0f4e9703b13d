import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, waitFor } from 'storybook/test'
import { kratosOf } from '../../.storybook/kratos.js'
import { account } from '../../playground/kratosConfiguration.js'
import { LoginScreen } from '../../src/screens/LoginScreen.js'
import { configuration, everyMethod } from '../world/configuration.js'
import { plugIn } from '../world/plugIn.js'
import { afterSettingUp } from '../world/setUp.js'
import { throughProvider } from '../world/throughProvider.js'

/** Sign-in by other ways than a password: codes, passkeys, providers, and one step at a time. */
const meta = {
  title: 'Screens/Login by other ways',
  component: LoginScreen,
  args: { returnTo: `${location.origin}/app` },
  parameters: { kratos: { config: configuration({ methods: everyMethod, providers: ['Google'] }) } },
} satisfies Meta<typeof LoginScreen>

export default meta
type Story = StoryObj<typeof meta>
type Context = Parameters<NonNullable<Story['play']>>[0]

async function askForCode({ canvas }: Context) {
  await userEvent.type(await canvas.findByLabelText('E-mail'), account.email)
  await userEvent.click(canvas.getByRole('button', { name: 'Send sign in code' }))
  return canvas.findByLabelText(/code/i, { selector: 'input' })
}

const mailedCode = (context: Context) => kratosOf(context).emulator.courier.last(account.email)?.code ?? ''

/** The address stays in sight, and another code can be had in a moment. */
export const CodeSent: Story = {
  play: async (context) => {
    const { canvas } = context
    await expect(await askForCode(context)).toHaveFocus()
    await expect(canvas.getByRole('heading', { name: 'Check your messages' })).toBeVisible()
    await expect(canvas.getByText(account.email)).toBeVisible()
    await expect(canvas.getByText(/You can ask for another code/)).toBeVisible()
    await expect(mailedCode(context)).toMatch(/^\d{6}$/)
  },
}

export const WrongCode: Story = {
  play: async (context) => {
    await userEvent.type(await askForCode(context), '000000')
    await waitFor(() => expect(context.canvas.getByTestId('ui/message/4010008')).toBeVisible())
    await expect(context.canvas.getByLabelText(/code/i, { selector: 'input' })).toHaveValue('')
  },
}

/** A complete code sends itself. Next time the way in is marked that was taken this time. */
export const LastUsed: Story = {
  play: async (context) => {
    const { canvas } = context
    const field = await askForCode(context)
    await userEvent.type(field, mailedCode(context))
    await waitFor(() => expect(kratosOf(context).navigate).toHaveBeenCalledWith('/app'))
    await userEvent.click(await canvas.findByTestId('logout-link'))
    const way = await canvas.findByRole('button', { name: 'Send sign in code Last used' })
    await waitFor(() => expect(way).toBeVisible())
  },
}

const oneByOne = configuration({ methods: everyMethod, flows: { login: { style: 'identifier_first' } } })

export const IdentifierFirst: Story = {
  parameters: { kratos: { config: oneByOne } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByLabelText('E-mail')).toBeVisible()
    await expect(canvas.queryByLabelText('Password')).not.toBeInTheDocument()
  },
}

/** The second step offers what this account can do, and the way to another account. */
export const IdentifierKnown: Story = {
  parameters: { kratos: { config: oneByOne } },
  play: async ({ canvas }) => {
    await userEvent.type(await canvas.findByLabelText('E-mail'), account.email)
    await userEvent.click(canvas.getByRole('button', { name: 'Continue' }))
    await expect(await canvas.findByLabelText('Password')).toBeVisible()
    await expect(canvas.getByText(account.email)).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'Change' })).toBeVisible()
  },
}

export const AnotherIdentifier: Story = {
  parameters: { kratos: { config: oneByOne } },
  play: async (context) => {
    await IdentifierKnown.play?.(context)
    const { canvas } = context
    await userEvent.click(canvas.getByRole('button', { name: 'Change' }))
    await waitFor(() => expect(canvas.getByLabelText('E-mail')).toBeVisible())
    await expect(canvas.queryByLabelText('Password')).not.toBeInTheDocument()
  },
}

export const Passkey: Story = {
  parameters: { kratos: { prepare: afterSettingUp('passkey') } },
  play: async (context) => {
    await userEvent.click(await context.canvas.findByRole('button', { name: 'Sign in with passkey' }))
    await waitFor(() => expect(kratosOf(context).navigate).toHaveBeenCalledWith('/app'))
  },
}

/** The browser's dialog was closed: nothing happened, and every other way is still there. */
export const PasskeyCancelled: Story = {
  beforeEach: () => {
    plugIn({ get: () => Promise.reject(new DOMException('Closed', 'NotAllowedError')) })
  },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Sign in with passkey' }))
    const words = await canvas.findByText('Nothing was confirmed. Try again when you are ready.')
    await waitFor(() => expect(words).toBeVisible())
    await expect(canvas.getByLabelText('Password')).toBeEnabled()
  },
}

/** While the browser asks for it, the button says that it waits. */
export const PasskeyAsked: Story = {
  beforeEach: () => {
    plugIn({ get: () => new Promise<never>(() => undefined) })
  },
  play: async ({ canvas }) => {
    const button = await canvas.findByRole('button', { name: 'Sign in with passkey' })
    await userEvent.click(button)
    await waitFor(() => expect(button).toHaveAttribute('data-pending'))
  },
}

/** The provider's address belongs to somebody here: whoever signs in has both from then on. */
export const LinkAccounts: Story = {
  parameters: {
    kratos: { prepare: throughProvider('registration', 'google', { email: account.email, sub: 'ada-g' }) },
  },
  play: async (context) => {
    const { canvas } = context
    await expect(await canvas.findByTestId('ui/message/1010016')).toHaveTextContent(account.email)
    await userEvent.type(canvas.getByLabelText('Password'), `${account.password}{Enter}`)
    await waitFor(() => expect(kratosOf(context).navigate).toHaveBeenCalled())
  },
}

/** Somebody said no at the provider, and is back where they were. */
export const ProviderRefused: Story = {
  parameters: { kratos: { prepare: throughProvider('login', 'google', { refuse: 'access_denied' }) } },
  play: async ({ canvas }) => {
    await waitFor(() => expect(canvas.getByText(/access_denied/)).toBeVisible())
    await expect(canvas.getByRole('button', { name: 'Sign in with Google' })).toBeVisible()
  },
}
