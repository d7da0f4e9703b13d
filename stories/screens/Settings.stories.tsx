import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import { kratosOf } from '../../.storybook/kratos.js'
import { account } from '../../playground/kratosConfiguration.js'
import { SettingsScreen } from '../../src/screens/SettingsScreen.js'
import { configuration, everyMethod } from '../world/configuration.js'
import { signedIn } from '../world/signedIn.js'

const meta = {
  title: 'Screens/Settings',
  component: SettingsScreen,
  parameters: { kratos: { config: configuration({ methods: everyMethod }), prepare: signedIn } },
} satisfies Meta<typeof SettingsScreen>

export default meta
type Story = StoryObj<typeof meta>

export const Tabs: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('tab', { name: 'Password' }))
    await expect(canvas.getByRole('heading', { level: 2, name: 'Password' })).toBeVisible()
    await userEvent.click(canvas.getByRole('tab', { name: 'Profile' }))
    await expect(canvas.getByLabelText('E-mail')).toHaveValue('ada@example.com')
  },
}

export const OnePage: Story = {
  args: { layout: 'page' },
  play: async ({ canvas }) => {
    await expect(await canvas.findAllByRole('heading', { level: 2 })).toHaveLength(6)
  },
}

export const AuthenticatorApp: Story = { args: { only: 'totp' } }
export const BackupCodes: Story = { args: { only: 'lookup_secret' } }
export const SecurityKeys: Story = { args: { only: 'webauthn' } }
export const Passkeys: Story = { args: { only: 'passkey' } }

export const OneGroup: Story = {
  args: { only: 'password' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByLabelText('Password', { selector: 'input' })).toBeVisible()
    await expect(canvas.queryByLabelText('E-mail')).not.toBeInTheDocument()
  },
}

export const Saved: Story = {
  play: async ({ canvas }) => {
    const name = await canvas.findByLabelText('First name')
    await userEvent.clear(name)
    await userEvent.type(name, 'Augusta')
    await userEvent.click(canvas.getAllByRole('button', { name: 'Save' })[0] as HTMLElement)
    await waitFor(() => expect(canvas.getByText('Your changes have been saved!')).toBeVisible())
    await expect(canvas.getByLabelText('First name')).toHaveValue('Augusta')
  },
}

const savePassword: NonNullable<Story['play']> = async ({ canvas, ...context }) => {
  const password = await canvas.findByLabelText('Password', { selector: 'input' })
  kratosOf(context).emulator.clock.advance({ minutes: 20 })
  await userEvent.type(password, 'difference-engine-1822')
  await userEvent.click(canvas.getByRole('button', { name: 'Save' }))
  await within(await within(document.body).findByRole('dialog')).findByLabelText('Password')
}

/** The sign-in is too long ago for a new password: a dialog asks for the old one. */
export const Confirming: Story = { args: { only: 'password' }, play: savePassword }

/** Once confirmed, what was typed is saved by itself. */
export const Confirmed: Story = {
  args: { only: 'password' },
  play: async (context) => {
    await savePassword(context)
    const dialog = within(within(document.body).getByRole('dialog'))
    await userEvent.type(dialog.getByLabelText('Password'), account.password)
    await userEvent.click(dialog.getByRole('button', { name: /Sign in/ }))
    await waitFor(() => expect(context.canvas.getByText('Your changes have been saved!')).toBeVisible())
  },
}

export const Cancelled: Story = {
  args: { only: 'password' },
  play: async (context) => {
    await savePassword(context)
    await userEvent.click(within(document.body).getByRole('button', { name: 'Cancel' }))
    await waitFor(() => expect(context.canvas.getByText(/a fresh proof that it’s you/)).toBeVisible())
    await expect(context.canvas.getByLabelText('Password', { selector: 'input' })).toHaveValue(
      'difference-engine-1822',
    )
  },
}

export const SignedOut: Story = {
  parameters: { kratos: { prepare: async () => undefined } },
  play: async ({ canvas, ...context }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Sign in' }))
    await waitFor(() =>
      expect(kratosOf(context).navigate).toHaveBeenCalledWith(expect.stringMatching(/^\/login\?return_to=/)),
    )
  },
}
