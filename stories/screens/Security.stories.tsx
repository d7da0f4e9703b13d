import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent } from 'storybook/test'
import { kratosOf } from '../../.storybook/kratos.js'
import { SecurityScreen } from '../../src/screens/SecurityScreen.js'
import { configuration, everyMethod } from '../world/configuration.js'
import { signedIn } from '../world/signedIn.js'

const meta = {
  title: 'Screens/Security',
  component: SecurityScreen,
  parameters: { kratos: { config: configuration({ methods: everyMethod }), prepare: signedIn } },
} satisfies Meta<typeof SecurityScreen>

export default meta
type Story = StoryObj<typeof meta>

/** Nothing but a password: the screen says what is missing and where to set it up. */
export const NothingSetUp: Story = {
  play: async ({ canvas, ...context }) => {
    await expect(await canvas.findByText(/A second step keeps others out/)).toBeVisible()
    await expect(canvas.getByText(/there is no way back in yet/)).toBeVisible()
    const [setUp] = canvas.getAllByRole('link', { name: 'Set up' })
    if (setUp) await userEvent.click(setUp)
    await expect(kratosOf(context).navigate).toHaveBeenCalledWith('/settings#passkey')
  },
}

export const Exported: Story = {
  play: async ({ canvas }) => {
    const button = await canvas.findByRole('button', { name: 'Download my data' })
    await userEvent.click(button)
    await expect(canvas.queryByRole('alert')).not.toBeInTheDocument()
  },
}
