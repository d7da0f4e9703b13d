import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, waitFor } from 'storybook/test'
import { kratosOf } from '../../.storybook/kratos.js'
import { SettingsScreen } from '../../src/screens/SettingsScreen.js'
import { totp } from '../../test/conformance/player/totp.js'
import { configuration, everyMethod } from '../world/configuration.js'
import { plugIn } from '../world/plugIn.js'
import { twelveProviders } from '../world/providers.js'
import { havingSetUp } from '../world/setUp.js'
import { signedIn } from '../world/signedIn.js'
import { throughProvider } from '../world/throughProvider.js'

/** Each group of settings alone: nothing set up, on the way there, set up, and what goes wrong. */
const meta = {
  title: 'Screens/Settings, group by group',
  component: SettingsScreen,
  parameters: { kratos: { config: configuration({ methods: everyMethod }), prepare: signedIn } },
} satisfies Meta<typeof SettingsScreen>

export default meta
type Story = StoryObj<typeof meta>
type Context = Parameters<NonNullable<Story['play']>>[0]

const saved = ({ canvas }: Context) =>
  waitFor(() => expect(canvas.getByText('Your changes have been saved!')).toBeVisible())

const press = async ({ canvas }: Context, name: RegExp | string) =>
  userEvent.click(await canvas.findByRole('button', { name }))

/** A picture for the app's camera, and the key for whoever has none. */
export const AuthenticatorApp: Story = {
  args: { only: 'totp' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('img')).toBeVisible()
    await expect(await canvas.findByRole('button', { name: 'Copy' })).toBeVisible()
  },
}

export const AuthenticatorAppWrongCode: Story = {
  args: { only: 'totp' },
  play: async ({ canvas }) => {
    const field = await canvas.findByLabelText('Verify code')
    await userEvent.type(field, '000000')
    await waitFor(() => expect(field).toBeInvalid())
    await waitFor(() => expect(field).toHaveFocus())
  },
}

/** The first code shows that the app has the key; then it can only be taken away again. */
export const AuthenticatorAppSetUp: Story = {
  args: { only: 'totp' },
  play: async (context) => {
    const { canvas } = context
    const shown = await canvas.findByTestId('node/text/totp_secret_key/text')
    const code = await totp(shown.textContent, kratosOf(context).emulator.clock.now())
    await userEvent.type(canvas.getByLabelText('Verify code'), code)
    await saved(context)
    await expect(canvas.getByRole('button', { name: /Unlink/ })).toBeVisible()
  },
}

export const AuthenticatorAppRemoved: Story = {
  args: { only: 'totp' },
  parameters: { kratos: { prepare: havingSetUp('totp') } },
  play: async (context) => {
    await press(context, /Unlink/)
    await saved(context)
    await expect(await context.canvas.findByLabelText('Verify code')).toBeVisible()
  },
}

export const BackupCodes: Story = {
  args: { only: 'lookup_secret' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: /Generate/ })).toBeVisible()
  },
}

/** They are worth nothing before somebody says that they were kept. */
export const BackupCodesMade: Story = {
  args: { only: 'lookup_secret' },
  play: async (context) => {
    await press(context, /Generate/)
    const { canvas } = context
    await expect(await canvas.findAllByRole('listitem')).toHaveLength(12)
    await expect(await canvas.findByRole('button', { name: 'Download' })).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'Print' })).toBeVisible()
  },
}

export const BackupCodesKept: Story = {
  args: { only: 'lookup_secret' },
  play: async (context) => {
    await press(context, /Generate/)
    await press(context, /Confirm/)
    await saved(context)
    await expect(context.canvas.getByRole('button', { name: /Reveal/ })).toBeVisible()
  },
}

export const BackupCodesShownAgain: Story = {
  args: { only: 'lookup_secret' },
  parameters: { kratos: { prepare: havingSetUp('lookup_secret') } },
  play: async (context) => {
    await press(context, /Reveal/)
    await expect(await context.canvas.findAllByRole('listitem')).toHaveLength(12)
  },
}

export const SecurityKeys: Story = {
  args: { only: 'webauthn' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByLabelText('Name of the security key')).toBeVisible()
  },
}

export const SecurityKeyAdded: Story = {
  args: { only: 'webauthn' },
  beforeEach: () => {
    plugIn()
  },
  play: async (context) => {
    const { canvas } = context
    await userEvent.type(await canvas.findByLabelText('Name of the security key'), 'Blue key')
    await press(context, 'Add security key')
    await saved(context)
    await expect(canvas.getByRole('button', { name: /Remove security key "Blue key"/ })).toBeVisible()
  },
}

/** The key is known already: the browser says so. */
export const SecurityKeyKnown: Story = {
  args: { only: 'webauthn' },
  beforeEach: () => {
    plugIn({ create: () => Promise.reject(new DOMException('Known', 'InvalidStateError')) })
  },
  play: async (context) => {
    await userEvent.type(await context.canvas.findByLabelText('Name of the security key'), 'Blue key')
    await press(context, 'Add security key')
    const words = await context.canvas.findByText('This device or key is already set up for your account.')
    await waitFor(() => expect(words).toBeVisible())
  },
}

export const SecurityKeyRemoved: Story = {
  args: { only: 'webauthn' },
  parameters: { kratos: { prepare: havingSetUp('webauthn') } },
  play: async (context) => {
    await press(context, /Remove security key/)
    await saved(context)
    await expect(context.canvas.queryByRole('button', { name: /Remove/ })).not.toBeInTheDocument()
  },
}

export const Passkeys: Story = {
  args: { only: 'passkey' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Add passkey' })).toBeVisible()
  },
}

export const PasskeyAdded: Story = {
  args: { only: 'passkey' },
  beforeEach: () => {
    plugIn()
  },
  play: async (context) => {
    await press(context, 'Add passkey')
    await saved(context)
    await expect(await context.canvas.findByRole('button', { name: /Remove passkey/ })).toBeVisible()
  },
}

/** A page that is not served securely, or from another address than the server means. */
export const PasskeyAtWrongAddress: Story = {
  args: { only: 'passkey' },
  beforeEach: () => {
    plugIn({ create: () => Promise.reject(new DOMException('Another domain', 'SecurityError')) })
  },
  play: async (context) => {
    await press(context, 'Add passkey')
    const words = await context.canvas.findByText(/work only over a secure connection/)
    await waitFor(() => expect(words).toBeVisible())
  },
}

const providers = configuration({ providers: twelveProviders })

export const TwelveProviders: Story = {
  args: { only: 'oidc' },
  parameters: { kratos: { config: providers } },
  play: async ({ canvas }) => {
    await expect(await canvas.findAllByRole('button', { name: /^Link / })).toHaveLength(12)
  },
}

/** One is linked, and can be unlinked, since there is a password to sign in with. */
export const ProviderLinked: Story = {
  args: { only: 'oidc' },
  parameters: {
    kratos: {
      config: providers,
      prepare: async (server: Parameters<typeof signedIn>[0]) => {
        await signedIn(server)
        await throughProvider('settings', 'google', { email: 'ada@elsewhere.example' })(server)
      },
    },
  },
  play: async (context) => {
    const { canvas } = context
    await expect(await canvas.findAllByRole('button', { name: /^Link / })).toHaveLength(11)
    await press(context, 'Unlink Google')
    await saved(context)
    await expect(await canvas.findAllByRole('button', { name: /^Link / })).toHaveLength(12)
  },
}

/** Everything that somebody can set up, on one page. */
export const EverythingSetUp: Story = {
  args: { layout: 'page' },
  parameters: { kratos: { prepare: havingSetUp('totp', 'lookup_secret', 'webauthn', 'passkey') } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: /Unlink/ })).toBeVisible()
    await expect(canvas.getByRole('button', { name: /Reveal/ })).toBeVisible()
    await expect(canvas.getByRole('button', { name: /Remove security key "Blue key"/ })).toBeVisible()
    await expect(canvas.getByRole('button', { name: /Remove passkey/ })).toBeVisible()
  },
}
