import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, screen, userEvent, waitFor, within } from 'storybook/test'
import { kratosOf } from '../../.storybook/kratos.js'
import { account } from '../../playground/kratosConfiguration.js'
import { SessionGate } from '../../src/screens/SessionGate.js'
import { totp } from '../../test/conformance/player/totp.js'
import { configuration, everyMethod } from '../world/configuration.js'
import { againAfterSettingUp } from '../world/setUp.js'
import { signedIn } from '../world/signedIn.js'

/** Shows its children to those who may see them, and the way in to all others. */
const meta = {
  title: 'Doors/SessionGate',
  component: SessionGate,
  args: { children: <h1>The engine room</h1>, fallback: <p>One moment…</p> },
  parameters: { kratos: { config: configuration({ methods: everyMethod }), prepare: signedIn } },
} satisfies Meta<typeof SessionGate>

export default meta
type Story = StoryObj<typeof meta>

export const Open: Story = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { name: 'The engine room' })).toBeVisible()
  },
}

/** What is inside is told who is there. */
export const WithTheirSession: Story = {
  args: { children: ({ identity }) => <h1>Welcome, {String(identity?.traits['email'])}</h1> },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading')).toHaveTextContent(`Welcome, ${account.email}`)
  },
}

/** Until it is known who is there, nothing behind the gate is shown. */
export const Waiting: Story = {
  parameters: { kratos: { network: 'held' } },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('One moment…')).toBeVisible()
    await expect(canvas.queryByRole('heading')).not.toBeInTheDocument()
  },
}

export const SignedOut: Story = {
  parameters: { kratos: { prepare: async () => undefined } },
  play: async (context) => {
    await waitFor(() =>
      expect(kratosOf(context).navigate).toHaveBeenCalledWith(expect.stringMatching(/^\/login\?return_to=/)),
    )
  },
}

/** The app's own words for whoever is signed out. */
export const SignedOutInOwnWords: Story = {
  args: { signedOut: <p>Members only.</p> },
  parameters: { kratos: { prepare: async () => undefined } },
  play: async ({ canvas, ...context }) => {
    await expect(await canvas.findByText('Members only.')).toBeVisible()
    await expect(kratosOf(context).navigate).not.toHaveBeenCalled()
  },
}

export const SecondStepNeeded: Story = {
  args: { aal: 'aal2' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/This page needs a second step/)).toBeVisible()
  },
}

/** The second step is taken over the page, and the gate opens. */
export const SecondStepGiven: Story = {
  args: { aal: 'aal2' },
  parameters: { kratos: { prepare: againAfterSettingUp('totp') } },
  play: async (context) => {
    await userEvent.click(await context.canvas.findByRole('button', { name: 'Continue' }))
    const dialog = within(await screen.findByRole('dialog'))
    const { emulator, belongings } = kratosOf(context)
    const code = await totp(belongings.secret ?? '', emulator.clock.now())
    await userEvent.type(await dialog.findByLabelText('Authentication code'), code)
    await expect(await context.canvas.findByRole('heading', { name: 'The engine room' })).toBeVisible()
  },
}

/** Who has nothing set up for a second step is shown where to set it up. */
export const SecondStepMissing: Story = {
  args: { aal: 'aal2' },
  play: async ({ canvas, ...context }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Continue' }))
    const dialog = within(await screen.findByRole('dialog'))
    await userEvent.click(await dialog.findByRole('link', { name: 'Account settings' }))
    await expect(kratosOf(context).navigate).toHaveBeenCalledWith('/settings')
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
  },
}

export const VerifiedAddressNeeded: Story = {
  args: { verified: true },
  play: async ({ canvas, ...context }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Verify' }))
    await expect(kratosOf(context).navigate).toHaveBeenCalledWith(expect.stringMatching(/^\/verification/))
  },
}

/** The app's own words for whoever is signed in and may not enter. */
export const RefusedInOwnWords: Story = {
  args: { verified: true, refused: <p>Not yet.</p> },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Not yet.')).toBeVisible()
  },
}

export const Offline: Story = {
  parameters: { kratos: { network: 'cut' } },
  play: async ({ canvas, ...context }) => {
    const retry = await canvas.findByRole('button', { name: 'Try again' })
    kratosOf(context).network.set('open')
    await userEvent.click(retry)
    await expect(await canvas.findByRole('heading', { name: 'The engine room' })).toBeVisible()
  },
}
