import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import { kratosOf } from '../../.storybook/kratos.js'
import { RegistrationScreen } from '../../src/screens/RegistrationScreen.js'
import { configuration } from '../world/configuration.js'

const meta = {
  title: 'Screens/Registration',
  component: RegistrationScreen,
  args: { returnTo: `${location.origin}/app` },
} satisfies Meta<typeof RegistrationScreen>

export default meta
type Story = StoryObj<typeof meta>

async function signUp(
  canvasElement: HTMLElement,
  email = 'grace@example.com',
  password = 'nanoseconds-of-wire',
) {
  const canvas = within(canvasElement)
  await userEvent.type(await canvas.findByLabelText('E-mail'), email)
  await userEvent.type(canvas.getByLabelText('Password'), password)
  await userEvent.type(canvas.getByLabelText('First name'), 'Grace')
  await userEvent.click(canvas.getByRole('button', { name: 'Sign up' }))
}

export const Empty: Story = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Sign up' })).toBeVisible()
    await expect(canvas.getByRole('heading', { level: 1 })).toHaveTextContent('Create your account')
    await expect(canvas.getByTestId('cta-link')).toHaveAttribute('href', expect.stringMatching(/^\/login/))
  },
}

/** The server does not take the password; everything else stays as it was typed. */
export const WeakPassword: Story = {
  play: async ({ canvas, canvasElement }) => {
    await signUp(canvasElement, 'grace@example.com', 'abc')
    await waitFor(() => expect(canvas.getByLabelText('Password')).toBeInvalid())
    await expect(canvas.getByLabelText('Password')).toHaveFocus()
    await expect(canvas.getByLabelText('First name')).toHaveValue('Grace')
  },
}

export const AddressTaken: Story = {
  play: async ({ canvas, canvasElement }) => {
    await signUp(canvasElement, 'ada@example.com')
    await waitFor(() => expect(canvas.getByTestId('ui/message/4000007')).toBeVisible())
  },
}

/** The address has to be verified first: that comes before the way back. */
export const Success: Story = {
  play: async ({ canvasElement, ...context }) => {
    await signUp(canvasElement)
    await waitFor(() =>
      expect(kratosOf(context).navigate).toHaveBeenCalledWith(
        expect.stringMatching(/^\/verification\?flow=/),
      ),
    )
  },
}

/** Where Kratos does not sign people in after registration, they are told where to do it. */
export const WithoutSession: Story = {
  parameters: {
    kratos: {
      config: configuration({
        flows: { registration: { ui_url: `${location.origin}/registration`, enable_legacy_one_step: true } },
      }),
    },
  },
  play: async ({ canvas, canvasElement }) => {
    await signUp(canvasElement)
    await expect(await canvas.findByRole('heading', { name: 'Your account is ready' })).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'Sign in' })).toBeVisible()
  },
}

export const Closed: Story = {
  parameters: {
    kratos: {
      config: configuration({
        flows: { registration: { enabled: false, ui_url: `${location.origin}/registration` } },
      }),
    },
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('alert')).toHaveTextContent('This is switched off at the moment.')
  },
}
