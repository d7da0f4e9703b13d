import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent } from 'storybook/test'
import { kratosOf } from '../../.storybook/kratos.js'
import { ErrorScreen } from '../../src/screens/ErrorScreen.js'

/** The page that Kratos sends browsers to when a flow cannot go on: what happened, and the way back. */
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

/** Kratos explains itself to developers, in English: in another language the page says what people can do. */
export const InGerman: Story = {
  args: { id: 'stub:500' },
  parameters: { kratos: { messages: () => import('../../src/i18n/locales/de.js') } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('alert')).toHaveTextContent(/^Bei uns/)
  },
}

/** Errors are kept for a while only, and only for the browser that met them. */
export const Forgotten: Story = {
  args: { id: 'a25aa3c5-9d1f-4b0e-8d43-6c1b4a1c8a64' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('alert')).toHaveTextContent(/^Something went wrong/)
  },
}

/** Somebody came here by a link, or by the back button. */
export const WhichOneNobodySaid: Story = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('alert')).toHaveTextContent(/^Something went wrong/)
  },
}

export const Loading: Story = {
  args: { id: 'stub:500' },
  parameters: { kratos: { network: 'held' } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('status')).toHaveTextContent('Loading…')
  },
}

export const Offline: Story = {
  args: { id: 'stub:500' },
  parameters: { kratos: { network: 'cut' } },
  play: async ({ canvas, ...context }) => {
    const retry = await canvas.findByRole('button', { name: 'Try again' })
    kratosOf(context).network.set('open')
    await userEvent.click(retry)
    await expect(await canvas.findByText(/^Reference: /)).toBeVisible()
  },
}
