import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, waitFor } from 'storybook/test'
import { kratosOf } from '../../.storybook/kratos.js'
import { SessionGate } from '../../src/screens/SessionGate.js'
import { configuration, everyMethod } from '../world/configuration.js'
import { signedIn } from '../world/signedIn.js'

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

export const SignedOut: Story = {
  parameters: { kratos: { prepare: async () => undefined } },
  play: async (context) => {
    await waitFor(() =>
      expect(kratosOf(context).navigate).toHaveBeenCalledWith(expect.stringMatching(/^\/login\?return_to=/)),
    )
  },
}

export const SecondStepNeeded: Story = {
  args: { aal: 'aal2' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/This page needs a second step/)).toBeVisible()
  },
}

export const VerifiedAddressNeeded: Story = {
  args: { verified: true },
  play: async ({ canvas, ...context }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Verify' }))
    await expect(kratosOf(context).navigate).toHaveBeenCalledWith(expect.stringMatching(/^\/verification/))
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
