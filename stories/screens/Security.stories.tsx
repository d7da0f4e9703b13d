import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, waitFor } from 'storybook/test'
import { kratosOf } from '../../.storybook/kratos.js'
import { logout } from '../../src/client/index.js'
import { SecurityScreen } from '../../src/screens/SecurityScreen.js'
import { configuration, everyMethod } from '../world/configuration.js'
import { havingSetUp } from '../world/setUp.js'
import { signedIn } from '../world/signedIn.js'

/** What is set up, what is missing, and how one would get back in; with the way to change each, and one's own data. */
const meta = {
  title: 'Screens/Security',
  component: SecurityScreen,
  parameters: {
    kratos: { config: configuration({ methods: everyMethod, providers: ['Google'] }), prepare: signedIn },
  },
} satisfies Meta<typeof SecurityScreen>

export default meta
type Story = StoryObj<typeof meta>

/** Nothing but a password: the screen says what is missing and where to set it up. */
export const NothingSetUp: Story = {
  play: async ({ canvas, ...context }) => {
    await expect(await canvas.findByText(/A second step keeps others out/)).toBeVisible()
    await expect(canvas.getByText(/there is no way back in yet/)).toBeVisible()
    const [setUp] = canvas.getAllByRole('link', { name: /^Set up/ })
    if (setUp) await userEvent.click(setUp)
    await expect(kratosOf(context).navigate).toHaveBeenCalledWith('/settings#passkey')
  },
}

export const EverythingSetUp: Story = {
  parameters: { kratos: { prepare: havingSetUp('totp', 'lookup_secret', 'webauthn', 'passkey') } },
  play: async ({ canvas }) => {
    await expect(await canvas.findAllByText('On')).toHaveLength(4)
    await expect(canvas.queryByText(/A second step keeps others out/)).not.toBeInTheDocument()
    // Backup codes are there.
    await expect(canvas.queryByText(/there is no way back in yet/)).not.toBeInTheDocument()
  },
}

export const Exported: Story = {
  play: async ({ canvas }) => {
    const button = await canvas.findByRole('button', { name: 'Download my data' })
    await userEvent.click(button)
    await expect(canvas.queryByRole('alert')).not.toBeInTheDocument()
  },
}

export const ExportFailed: Story = {
  play: async ({ canvas, ...context }) => {
    const button = await canvas.findByRole('button', { name: 'Download my data' })
    kratosOf(context).network.set('cut')
    await userEvent.click(button)
    const words = await canvas.findByText(/The server cannot be reached/)
    await waitFor(() => expect(words).toBeVisible())
    await expect(canvas.getByRole('button', { name: 'Try again' })).toBeVisible()
  },
}

/** Signed out meanwhile, elsewhere: there is nothing to hand out, and a way to sign in. */
export const ExportSignedOut: Story = {
  play: async ({ canvas, ...context }) => {
    const button = await canvas.findByRole('button', { name: 'Download my data' })
    await logout(kratosOf(context).client)
    await userEvent.click(button)
    await expect(await canvas.findByRole('button', { name: 'Sign in' })).toBeVisible()
  },
}

export const Loading: Story = {
  parameters: { kratos: { network: 'held' } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('status')).toHaveTextContent('Loading…')
  },
}

export const Offline: Story = {
  parameters: { kratos: { network: 'cut' } },
  play: async ({ canvas, ...context }) => {
    const retry = await canvas.findByRole('button', { name: 'Try again' })
    kratosOf(context).network.set('open')
    await userEvent.click(retry)
    await expect(await canvas.findByRole('heading', { name: 'Ways to sign in' })).toBeVisible()
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
