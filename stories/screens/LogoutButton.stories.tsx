import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, waitFor } from 'storybook/test'
import { kratosOf } from '../../.storybook/kratos.js'
import { useSession } from '../../src/index.js'
import { LogoutButton } from '../../src/screens/LogoutButton.js'
import { signedIn } from '../world/signedIn.js'

/** Signs out, here and in the app's other tabs. It looks as the app has it. */
const meta = {
  title: 'Doors/LogoutButton',
  component: LogoutButton,
  decorators: [
    (Story) => {
      const { data: session } = useSession()
      return <main style={{ padding: 24 }}>{session === null ? <p>Nobody is signed in.</p> : <Story />}</main>
    },
  ],
  parameters: { kratos: { prepare: signedIn } },
} satisfies Meta<typeof LogoutButton>

export default meta
type Story = StoryObj<typeof meta>

export const InItsOwnWords: Story = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Sign out' })).toBeVisible()
  },
}

export const InTheAppsWords: Story = {
  args: { children: 'Leave the engine room', className: 'danger' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Leave the engine room' })).toHaveClass('danger')
  },
}

/** Another element, such as an item of a menu: it keeps what makes it sign out. */
export const AsAnotherElement: Story = {
  args: {
    render: (
      <button type="button" data-kratos="action">
        Leave
      </button>
    ),
  },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Leave' }))
    await expect(await canvas.findByText('Nobody is signed in.')).toBeVisible()
  },
}

export const SignedOut: Story = {
  args: { returnTo: '/goodbye', onSignedOut: fn() },
  play: async ({ canvas, ...context }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Sign out' }))
    await expect(await canvas.findByText('Nobody is signed in.')).toBeVisible()
    await expect(kratosOf(context).navigate).toHaveBeenCalledWith('/goodbye')
    await expect(await kratosOf(context).emulator.sessions.list()).toMatchObject([{ active: false }])
  },
}

/** Whoever is still signed in is told so, and can try again. */
export const Offline: Story = {
  play: async ({ canvas, ...context }) => {
    const button = await canvas.findByRole('button', { name: 'Sign out' })
    kratosOf(context).network.set('cut')
    await userEvent.click(button)
    await waitFor(() => expect(button).toHaveAccessibleName('Try again'))
    await expect(button).toHaveAccessibleDescription(/connection/)
    kratosOf(context).network.set('open')
    await userEvent.click(button)
    await expect(await canvas.findByText('Nobody is signed in.')).toBeVisible()
  },
}

/** Also where the words are the app's: nobody reads a description who does not look for it. */
export const OfflineInTheAppsWords: Story = {
  args: { children: 'Leave the engine room' },
  play: async ({ canvas, ...context }) => {
    const button = await canvas.findByRole('button', { name: 'Leave the engine room' })
    kratosOf(context).network.set('cut')
    await userEvent.click(button)
    await waitFor(() => expect(button).toHaveAccessibleName('Try again'))
  },
}

/** It is pressed once, however often one presses it, and keeps its focus. */
export const Pending: Story = {
  play: async ({ canvas, ...context }) => {
    const button = await canvas.findByRole('button', { name: 'Sign out' })
    kratosOf(context).network.set('held')
    await userEvent.dblClick(button)
    await waitFor(() => expect(button).toHaveAttribute('aria-disabled', 'true'))
    await expect(button).toHaveFocus()
  },
}
