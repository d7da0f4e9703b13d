import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent } from 'storybook/test'
import { kratosOf } from '../../.storybook/kratos.js'
import { ErrorScreen } from '../../src/screens/ErrorScreen.js'

const meta = { title: 'Screens/Error', component: ErrorScreen } satisfies Meta<typeof ErrorScreen>

export default meta
type Story = StoryObj<typeof meta>

export const Known: Story = {
  args: { id: 'stub:500' },
  play: async ({ canvas, ...context }) => {
    await expect(await canvas.findByRole('alert')).toBeVisible()
    await userEvent.click(canvas.getByTestId('cta-link'))
    await expect(kratosOf(context).navigate).toHaveBeenCalledWith('/')
  },
}

/** Errors are kept for a while only, and only for the browser that met them. */
export const Forgotten: Story = {
  args: { id: 'a25aa3c5-9d1f-4b0e-8d43-6c1b4a1c8a64' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('alert')).toBeVisible()
  },
}
