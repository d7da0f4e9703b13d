import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { expect, screen, userEvent, waitFor, within } from 'storybook/test'
import { kratosOf } from '../../.storybook/kratos.js'
import { account } from '../../playground/kratosConfiguration.js'
import { useStepUp } from '../../src/index.js'
import { SettingsScreen } from '../../src/screens/SettingsScreen.js'
import { StepUpDialog } from '../../src/screens/StepUpDialog.js'
import { totp } from '../../test/conformance/player/totp.js'
import { configuration, everyMethod } from '../world/configuration.js'
import { againAfterSettingUp } from '../world/setUp.js'
import { signedIn } from '../world/signedIn.js'

/**
 * Asks over the page for a fresh sign-in or a second factor, and does by itself what needed it. Settings bring their
 * own; an app asks by `useStepUp`.
 */
const meta = {
  title: 'Doors/StepUpDialog',
  component: StepUpDialog,
  parameters: { kratos: { config: configuration({ methods: everyMethod }), prepare: signedIn } },
} satisfies Meta<typeof StepUpDialog>

export default meta
type Story = StoryObj<typeof meta>
type Context = Parameters<NonNullable<Story['play']>>[0]

const newPassword = 'difference-engine-1822'

/** Twenty minutes after signing in, somebody chooses another password. */
async function savePassword({ canvas, ...context }: Context) {
  const password = await canvas.findByLabelText('Password', { selector: 'input' })
  kratosOf(context).emulator.clock.advance({ minutes: 20 })
  await userEvent.type(password, newPassword)
  await userEvent.click(canvas.getByRole('button', { name: 'Save' }))
  const dialog = await screen.findByRole('dialog')
  await within(dialog).findByLabelText('Password')
  return within(dialog)
}

const inSettings: Partial<Story> = { render: () => <SettingsScreen only="password" /> }

/** The sign-in is too long ago for a new password: a dialog asks for the old one. */
export const Asking: Story = {
  ...inSettings,
  play: async (context) => {
    const dialog = await savePassword(context)
    await expect(dialog.getByRole('heading', { name: 'Confirm it’s you' })).toBeVisible()
    await expect(dialog.getByLabelText('E-mail')).toHaveValue(account.email)
  },
}

export const WrongPassword: Story = {
  ...inSettings,
  play: async (context) => {
    const dialog = await savePassword(context)
    await userEvent.type(dialog.getByLabelText('Password'), 'difference engine{Enter}')
    await waitFor(() => expect(dialog.getByTestId('ui/message/4000006')).toBeVisible())
  },
}

/** Once confirmed, what was typed is saved by itself. */
export const Confirmed: Story = {
  ...inSettings,
  play: async (context) => {
    const dialog = await savePassword(context)
    await userEvent.type(dialog.getByLabelText('Password'), account.password)
    await userEvent.click(dialog.getByRole('button', { name: /Sign in/ }))
    await waitFor(() => expect(context.canvas.getByText('Your changes have been saved!')).toBeVisible())
    await expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  },
}

/** Nothing was saved, and nothing typed is lost. */
export const Cancelled: Story = {
  ...inSettings,
  play: async (context) => {
    const dialog = await savePassword(context)
    await userEvent.click(dialog.getByRole('button', { name: 'Cancel' }))
    const { canvas } = context
    await waitFor(() => expect(canvas.getByText(/a fresh proof that it’s you/)).toBeVisible())
    await expect(canvas.getByLabelText('Password', { selector: 'input' })).toHaveValue(newPassword)
  },
}

export const Escaped: Story = {
  ...inSettings,
  play: async (context) => {
    await savePassword(context)
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
    await expect(context.canvas.getByRole('button', { name: 'Confirm it’s you' })).toBeVisible()
  },
}

export const Offline: Story = {
  ...inSettings,
  play: async (context) => {
    const dialog = await savePassword(context)
    kratosOf(context).network.set('cut')
    await userEvent.type(dialog.getByLabelText('Password'), `${account.password}{Enter}`)
    await expect(await dialog.findByRole('button', { name: 'Try again' })).toBeVisible()
    await expect(dialog.getByLabelText('Password')).toHaveValue(account.password)
  },
}

/** A page of the app: two things on it need a second step. */
function Vault() {
  const { request } = useStepUp()
  const [opened, setOpened] = useState<string[]>([])
  const open = async (what: string) => {
    if (await request({ level: 'aal2' })) setOpened((before) => [...before, what])
  }
  return (
    <main style={{ padding: 24 }}>
      <h1>The vault</h1>
      <button
        type="button"
        onClick={() => {
          void open('Blueprints')
          void open('Punch cards')
        }}
      >
        Open both drawers
      </button>
      <ul>
        {opened.map((drawer) => (
          <li key={drawer}>{drawer} are open.</li>
        ))}
      </ul>
      <StepUpDialog />
    </main>
  )
}

/** An action of the app's own needs a second step. Two that ask at once wait for one dialog. */
export const SecondStep: Story = {
  render: () => <Vault />,
  parameters: { kratos: { prepare: againAfterSettingUp('totp') } },
  play: async (context) => {
    const { canvas } = context
    await userEvent.click(await canvas.findByRole('button', { name: 'Open both drawers' }))
    const dialog = within(await screen.findByRole('dialog'))
    await expect(dialog.getByRole('heading', { name: 'One more step' })).toBeVisible()
    await expect(await dialog.findByLabelText('Authentication code')).toBeVisible()
  },
}

export const SecondStepGiven: Story = {
  ...SecondStep,
  play: async (context) => {
    await SecondStep.play?.(context)
    const dialog = within(screen.getByRole('dialog'))
    const { emulator, belongings } = kratosOf(context)
    const code = await totp(belongings.secret ?? '', emulator.clock.now())
    await userEvent.type(dialog.getByLabelText('Authentication code'), code)
    await expect(await context.canvas.findByText('Blueprints are open.')).toBeVisible()
    await expect(context.canvas.getByText('Punch cards are open.')).toBeVisible()
  },
}
