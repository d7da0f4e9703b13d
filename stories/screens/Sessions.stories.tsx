import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, waitFor } from 'storybook/test'
import { kratosOf } from '../../.storybook/kratos.js'
import { SessionsScreen } from '../../src/screens/SessionsScreen.js'
import { signedIn, signedInElsewhere } from '../world/signedIn.js'

const meta = {
  title: 'Screens/Sessions',
  component: SessionsScreen,
  parameters: { kratos: { prepare: signedInElsewhere } },
} satisfies Meta<typeof SessionsScreen>

export default meta
type Story = StoryObj<typeof meta>

export const Several: Story = {
  play: async ({ canvas }) => {
    const items = await canvas.findAllByRole('listitem')
    await expect(items).toHaveLength(3)
    await expect(items[0]).toHaveTextContent('This device')
  },
}

export const Revoked: Story = {
  play: async ({ canvas }) => {
    const [first] = await canvas.findAllByRole('button', { name: /^Sign out: / })
    if (first) await userEvent.click(first)
    await waitFor(() => expect(canvas.getAllByRole('listitem')).toHaveLength(2))
  },
}

export const OnlyHere: Story = {
  parameters: { kratos: { prepare: signedIn } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('You are signed in nowhere else.')).toBeVisible()
  },
}

export const EverywhereElse: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Sign out everywhere else' }))
    await expect(await canvas.findByText('You are signed in nowhere else.')).toBeVisible()
  },
}

export const SignedOut: Story = {
  parameters: { kratos: { prepare: async () => undefined } },
  play: async ({ canvas, ...context }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Sign in' }))
    await expect(kratosOf(context).navigate).toHaveBeenCalledWith(
      expect.stringMatching(/^\/login\?return_to=/),
    )
  },
}
