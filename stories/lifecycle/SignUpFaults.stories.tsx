import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { RegistrationScreen } from '../../src/screens/RegistrationScreen.js'
import { configuration } from '../world/configuration.js'

const meta = { title: 'Lifecycle/Sign-up', component: RegistrationScreen } satisfies Meta<
  typeof RegistrationScreen
>

export default meta
type Story = StoryObj<typeof meta>

/** The server takes no newcomers: the way to sign in is still there. */
export const SwitchedOff: Story = {
  parameters: {
    kratos: {
      config: configuration({
        flows: { registration: { enabled: false, ui_url: `${location.origin}/registration` } },
      }),
    },
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('alert')).toHaveTextContent('This is switched off at the moment.')
    await expect(canvas.getByTestId('cta-link')).toHaveAttribute('href', '/login')
  },
}
