import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, waitFor } from 'storybook/test'
import { kratosOf } from '../../.storybook/kratos.js'
import { account } from '../../playground/kratosConfiguration.js'
import { VerificationScreen } from '../../src/screens/VerificationScreen.js'
import { askForCode } from '../world/askForCode.js'
import { configuration } from '../world/configuration.js'

const meta = {
  title: 'Screens/Verification',
  component: VerificationScreen,
  parameters: { kratos: { config: configuration({ methods: { code: {} } }) } },
} satisfies Meta<typeof VerificationScreen>

export default meta
type Story = StoryObj<typeof meta>

export const Empty: Story = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { name: 'Verify your address' })).toBeVisible()
  },
}

export const CodeSent: Story = { play: askForCode }

export const Verified: Story = {
  play: async (context) => {
    await askForCode(context)
    const { code = '' } = kratosOf(context).emulator.courier.last(account.email) ?? {}
    await userEvent.type(context.canvas.getByLabelText(/code/i, { selector: 'input' }), code)
    await waitFor(() =>
      expect(context.canvas.getByRole('heading', { name: 'Your address is verified' })).toBeVisible(),
    )
    await expect(context.canvas.getByRole('link', { name: 'Continue' })).toBeVisible()
  },
}
