import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, waitFor } from 'storybook/test'
import { kratosOf } from '../../.storybook/kratos.js'
import { UserMenu } from '../../src/screens/UserMenu.js'
import { signedIn } from '../world/signedIn.js'

const meta = {
  title: 'Doors/UserMenu',
  component: UserMenu,
  decorators: [
    (Story) => (
      <header style={{ padding: 16, minBlockSize: 300, textAlign: 'end' }}>
        <Story />
      </header>
    ),
  ],
  parameters: { kratos: { prepare: signedIn } },
} satisfies Meta<typeof UserMenu>

export default meta
type Story = StoryObj<typeof meta>

export const Closed: Story = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'ada@example.com' })).toBeVisible()
  },
}

export const Open: Story = {
  args: { children: <a href="/billing">Billing</a> },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'ada@example.com' }))
    await waitFor(() => expect(canvas.getByRole('menuitem', { name: 'Billing' })).toBeVisible())
  },
}

/** By the keyboard alone. */
export const SignOut: Story = {
  play: async ({ canvas, ...context }) => {
    const button = await canvas.findByRole('button', { name: 'ada@example.com' })
    button.focus()
    await userEvent.keyboard('{Enter}')
    await canvas.findByRole('menu')
    await userEvent.keyboard('{End}{Enter}')
    await waitFor(() => expect(canvas.queryByRole('button')).not.toBeInTheDocument())
    await expect(kratosOf(context).navigate).not.toHaveBeenCalled()
  },
}
