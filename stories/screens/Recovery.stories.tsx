import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, waitFor } from 'storybook/test'
import { kratosOf } from '../../.storybook/kratos.js'
import { account } from '../../playground/kratosConfiguration.js'
import { RecoveryScreen } from '../../src/screens/RecoveryScreen.js'
import { askForCode } from '../world/askForCode.js'
import { configuration } from '../world/configuration.js'

const meta = {
  title: 'Screens/Recovery',
  component: RecoveryScreen,
  parameters: { kratos: { config: configuration({ methods: { code: {} } }) } },
} satisfies Meta<typeof RecoveryScreen>

export default meta
type Story = StoryObj<typeof meta>

export const Empty: Story = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { name: 'Recover your account' })).toBeVisible()
    await expect(canvas.getByTestId('cta-link')).toHaveAttribute('href', expect.stringMatching(/^\/login/))
  },
}

export const CodeSent: Story = { play: askForCode }

export const WrongCode: Story = {
  play: async (context) => {
    await askForCode(context)
    await userEvent.type(context.canvas.getByLabelText(/code/i, { selector: 'input' }), '000000')
    await waitFor(() => expect(context.canvas.getByTestId('ui/message/4060006')).toBeVisible())
  },
}

/** Whoever has the code goes on to settings, to choose another password. */
export const Recovered: Story = {
  play: async (context) => {
    await askForCode(context)
    const { emulator, navigate } = kratosOf(context)
    const { code = '' } = emulator.courier.last(account.email) ?? {}
    await userEvent.type(context.canvas.getByLabelText(/code/i, { selector: 'input' }), code)
    await waitFor(() => expect(navigate).toHaveBeenCalledWith(expect.stringMatching(/^\/settings/)))
  },
}
