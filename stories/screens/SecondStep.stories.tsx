import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, waitFor } from 'storybook/test'
import { kratosOf } from '../../.storybook/kratos.js'
import { account } from '../../playground/kratosConfiguration.js'
import { LoginScreen } from '../../src/screens/LoginScreen.js'
import { totp } from '../../test/conformance/player/totp.js'
import { configuration, everyMethod } from '../world/configuration.js'
import { plugIn } from '../world/plugIn.js'
import { afterSettingUp } from '../world/setUp.js'
import { signInWith } from '../world/signInWith.js'

/** The password was right, and more is asked for: whatever somebody has set up as their second step. */
const meta = {
  title: 'Screens/Login second step',
  component: LoginScreen,
  args: { returnTo: `${location.origin}/app` },
  parameters: { kratos: { config: configuration({ methods: everyMethod }) } },
} satisfies Meta<typeof LoginScreen>

export default meta
type Story = StoryObj<typeof meta>
type Context = Parameters<NonNullable<Story['play']>>[0]

async function passwordGiven(context: Context) {
  await signInWith(context)
  const { canvas } = context
  await waitFor(() => expect(canvas.getByRole('heading', { name: 'One more step' })).toBeVisible())
}

const isIn = (context: Context) =>
  waitFor(() => expect(kratosOf(context).navigate).toHaveBeenCalledWith('/app'))

export const AuthenticatorApp: Story = {
  parameters: { kratos: { prepare: afterSettingUp('totp') } },
  play: async (context) => {
    await passwordGiven(context)
    await expect(await context.canvas.findByLabelText('Authentication code')).toHaveFocus()
    await expect(await context.canvas.findByTestId('logout-link')).toBeVisible()
  },
}

export const WrongCode: Story = {
  parameters: { kratos: { prepare: afterSettingUp('totp') } },
  play: async (context) => {
    await passwordGiven(context)
    const field = await context.canvas.findByLabelText('Authentication code')
    await userEvent.type(field, '000000')
    await waitFor(() => expect(context.canvas.getByTestId('ui/message/4000008')).toBeVisible())
    await expect(field).toHaveFocus()
  },
}

/** The sixth digit sends the code. */
export const RightCode: Story = {
  parameters: { kratos: { prepare: afterSettingUp('totp') } },
  play: async (context) => {
    await passwordGiven(context)
    const { emulator, belongings } = kratosOf(context)
    const code = await totp(belongings.secret ?? '', emulator.clock.now())
    await userEvent.type(await context.canvas.findByLabelText('Authentication code'), code)
    await isIn(context)
  },
}

export const BackupCode: Story = {
  parameters: { kratos: { prepare: afterSettingUp('lookup_secret') } },
  play: async (context) => {
    await passwordGiven(context)
    const field = await context.canvas.findByLabelText('Backup recovery code')
    await userEvent.type(field, 'abcd1234{Enter}')
    await waitFor(() => expect(context.canvas.getByTestId('ui/message/4000016')).toBeVisible())
    await userEvent.clear(field)
    await userEvent.type(field, `${kratosOf(context).belongings.codes?.[0] ?? ''}{Enter}`)
    await isIn(context)
  },
}

export const SecurityKey: Story = {
  parameters: { kratos: { prepare: afterSettingUp('webauthn') } },
  play: async (context) => {
    await passwordGiven(context)
    await userEvent.click(await context.canvas.findByRole('button', { name: /hardware key/i }))
    await isIn(context)
  },
}

/** A key of somebody else's was touched. */
export const ForeignKey: Story = {
  parameters: { kratos: { prepare: afterSettingUp('webauthn') } },
  play: async (context) => {
    await passwordGiven(context)
    plugIn()
    await userEvent.click(await context.canvas.findByRole('button', { name: /hardware key/i }))
    const words = await context.canvas.findByText('Nothing was confirmed. Try again when you are ready.')
    await waitFor(() => expect(words).toBeVisible())
  },
}

/** Everything that can be a second step, on one screen. */
export const EverySecondStep: Story = {
  parameters: { kratos: { prepare: afterSettingUp('totp', 'lookup_secret', 'webauthn') } },
  play: async (context) => {
    await passwordGiven(context)
    const { canvas } = context
    await expect(await canvas.findByLabelText('Authentication code')).toBeVisible()
    await expect(canvas.getByLabelText('Backup recovery code')).toBeVisible()
    await expect(canvas.getByRole('button', { name: /hardware key/i })).toBeVisible()
  },
}

/** A code that is mailed at once. */
export const MailedCode: Story = {
  parameters: {
    kratos: {
      config: configuration({ methods: { code: { mfa_enabled: true, passwordless_enabled: false } } }),
    },
  },
  play: async (context) => {
    await signInWith(context)
    const { canvas } = context
    await expect(await canvas.findByRole('heading', { name: 'Check your messages' })).toBeVisible()
    const code = kratosOf(context).emulator.courier.last(account.email)?.code ?? ''
    await userEvent.type(await canvas.findByLabelText('Login code'), code)
    await isIn(context)
  },
}

/** Whoever has no second step at hand can leave. */
export const SignOutInstead: Story = {
  parameters: { kratos: { prepare: afterSettingUp('totp') } },
  play: async (context) => {
    await passwordGiven(context)
    await userEvent.click(await context.canvas.findByTestId('logout-link'))
    await expect(await context.canvas.findByLabelText('Password')).toBeVisible()
  },
}
