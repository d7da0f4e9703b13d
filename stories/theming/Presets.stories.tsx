import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { LoginScreen } from '../../src/screens/LoginScreen.js'
import contrast from '../../src/theme/presets/contrast.css?inline'
import plain from '../../src/theme/presets/plain.css?inline'
import warm from '../../src/theme/presets/warm.css?inline'
import { configuration, everyMethod } from '../world/configuration.js'

interface Preset {
  css: string
}

const meta: Meta<Preset> = {
  title: 'Theming/Presets',
  argTypes: { css: { control: false } },
  parameters: {
    kratos: { config: configuration({ methods: everyMethod, providers: ['Google', 'GitHub'] }) },
  },
  render: ({ css }) => (
    <>
      <style>{css}</style>
      <LoginScreen />
    </>
  ),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Sign in with password' })).toBeVisible()
  },
}

export default meta
type Story = StoryObj<Preset>

export const Default: Story = { args: { css: '' } }
export const Plain: Story = { args: { css: plain } }
export const Warm: Story = { args: { css: warm } }
export const HighContrast: Story = { args: { css: contrast } }
