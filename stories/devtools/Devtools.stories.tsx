import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent } from 'storybook/test'
import { kratosOf } from '../../.storybook/kratos.js'
import '../../src/devtools/devtools.css'
import { KratosDevtools } from '../../src/devtools/KratosDevtools.js'
import { LoginScreen } from '../../src/screens/LoginScreen.js'
import { SettingsScreen } from '../../src/screens/SettingsScreen.js'
import { UserMenu } from '../../src/screens/UserMenu.js'
import { signedIn } from '../world/signedIn.js'

const meta = {
  title: 'Devtools/KratosDevtools',
  component: KratosDevtools,
  render: (args) => (
    <>
      <LoginScreen />
      <KratosDevtools {...args} />
    </>
  ),
} satisfies Meta<typeof KratosDevtools>

export default meta
type Story = StoryObj<typeof meta>
type Context = Parameters<NonNullable<Story['play']>>[0]

async function open({ canvas }: Context) {
  await canvas.findByLabelText('E-mail')
  await userEvent.click(canvas.getByText('Kratos', { selector: 'summary' }))
  await canvas.findByRole('heading', { name: 'Doctor' })
}

export const Closed: Story = {
  play: async ({ canvas }) => {
    await canvas.findByLabelText('E-mail')
    await expect(canvas.queryByRole('heading', { name: 'Doctor' })).not.toBeInTheDocument()
  },
}

/** A flow with its nodes by group; what is secret is covered. */
export const Flow: Story = {
  play: async (context) => {
    await open(context)
    const { canvas } = context
    await userEvent.click(canvas.getByText('login', { selector: 'summary *' }))
    await expect(canvas.getByRole('rowheader', { name: 'csrf_token' })).toBeVisible()
    await expect(canvas.getByRole('row', { name: /csrf_token hidden •+/ })).toBeVisible()
  },
}

/** Who is signed in, and the settings, whose secrets stay covered. */
export const Session: Story = {
  args: { inline: true },
  parameters: { kratos: { prepare: signedIn } },
  render: (args) => (
    <>
      <UserMenu />
      <SettingsScreen only="totp" />
      <KratosDevtools {...args} />
    </>
  ),
  play: async ({ canvas }) => {
    await canvas.findByText('password aal1')
    await userEvent.click(await canvas.findByText('settings', { selector: 'summary *' }))
    await expect(canvas.getByRole('row', { name: /totp_secret_key text •+/ })).toBeVisible()
  },
}

/** Nothing is in the way. */
export const AllIsWell: Story = {
  play: async (context) => {
    await open(context)
    await userEvent.click(context.canvas.getByRole('button', { name: 'Diagnose' }))
    await expect(await context.canvas.findByText(/^All is well/)).toBeVisible()
  },
}

/** The browser sends no cookies: what mends it. */
export const BlockedCookies: Story = {
  play: async (context) => {
    await open(context)
    kratosOf(context).emulator.faults.add({ kind: 'lost csrf cookie' })
    await userEvent.click(context.canvas.getByRole('button', { name: 'Diagnose' }))
    await expect(await context.canvas.findByText(/^A flow that was just started is refused/)).toBeVisible()
  },
}
