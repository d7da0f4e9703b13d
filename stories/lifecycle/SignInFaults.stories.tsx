import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import { kratosOf } from '../../.storybook/kratos.js'
import { account } from '../../playground/kratosConfiguration.js'
import type { EmulatorFault } from '../../src/emulator/index.js'
import { LoginScreen } from '../../src/screens/LoginScreen.js'
import { signedIn } from '../world/signedIn.js'

const meta = { title: 'Lifecycle/Sign-in', component: LoginScreen } satisfies Meta<typeof LoginScreen>

export default meta
type Story = StoryObj<typeof meta>
type Play = NonNullable<Story['play']>
type Context = Parameters<Play>[0]

async function submit({ canvasElement }: Context) {
  const canvas = within(canvasElement)
  const email = await canvas.findByLabelText('E-mail')
  await userEvent.clear(email)
  await userEvent.type(email, account.email)
  const password = canvas.getByLabelText('Password')
  await userEvent.clear(password)
  await userEvent.type(password, account.password)
  await userEvent.click(canvas.getByRole('button', { name: 'Sign in with password' }))
}

const expectTyped = async ({ canvas }: Context) => {
  await expect(canvas.getByLabelText('E-mail')).toHaveValue(account.email)
  await expect(canvas.getByLabelText('Password')).toHaveValue(account.password)
}

/** The form stands there while one submit meets a fault: what is said of it, and that nothing typed is lost. */
const meets =
  (fault: EmulatorFault, says: string | RegExp): Play =>
  async (context) => {
    await context.canvas.findByLabelText('E-mail')
    kratosOf(context).emulator.faults.add({ method: 'POST', times: 1, ...fault })
    await submit(context)
    await waitFor(() => expect(context.canvas.getByRole('alert')).toHaveTextContent(says))
    await expectTyped(context)
  }

const ours = /Something went wrong on our side/

export const ServerError: Story = { play: meets({ kind: 'server error' }, ours) }
export const PageInsteadOfJson: Story = { play: meets({ kind: 'html' }, ours) }
export const BrokenAnswer: Story = { play: meets({ kind: 'truncated body' }, ours) }
export const TooManyTries: Story = {
  play: async (context) => {
    await meets({ kind: 'rate limit', retryAfter: 300 }, /too many tries/)(context)
    await expect(context.canvas.getByRole('button', { name: /Try again in/ })).toHaveAttribute(
      'aria-disabled',
      'true',
    )
  },
}

/** The button sends what stands in the form. */
export const TriedAgain: Story = {
  play: async (context) => {
    await meets({ kind: 'server error' }, ours)(context)
    await userEvent.click(context.canvas.getByRole('button', { name: 'Try again' }))
    await waitFor(() => expect(kratosOf(context).navigate).toHaveBeenCalledWith('/dashboard'))
  },
}

/** The cookie was lost once: another press is all that it takes. */
export const LostCookie: Story = {
  play: async (context) => {
    await context.canvas.findByLabelText('E-mail')
    kratosOf(context).emulator.faults.add({ kind: 'lost csrf cookie', method: 'POST', times: 1 })
    await submit(context)
    await expect(await context.canvas.findByText(/We refreshed the form/)).toBeVisible()
    await expectTyped(context)
  },
}

/** The cookie never arrives: what a person can do about it. */
export const BlockedCookies: Story = {
  play: async (context) => {
    await context.canvas.findByLabelText('E-mail')
    kratosOf(context).emulator.faults.add({ kind: 'lost csrf cookie', method: 'POST' })
    await submit(context)
    await context.canvas.findByText(/We refreshed the form/)
    await userEvent.click(context.canvas.getByRole('button', { name: 'Sign in with password' }))
    await waitFor(() => expect(context.canvas.getByRole('alert')).toHaveTextContent('Allow cookies'))
    await expect(context.canvas.getByRole('button', { name: 'Start over' })).toBeVisible()
    await expectTyped(context)
  },
}

/** Another tab signed in while this form was filled in. */
export const SignedInElsewhere: Story = {
  play: async (context) => {
    await context.canvas.findByLabelText('E-mail')
    await signedIn(kratosOf(context))
    await submit(context)
    await expect(await context.canvas.findByText(`You are signed in as ${account.email}.`)).toBeVisible()
    await userEvent.click(context.canvas.getByRole('button', { name: 'Continue' }))
    await waitFor(() => expect(kratosOf(context).navigate).toHaveBeenCalledWith('/'))
  },
}

/** The server does not take the way back: starting over leaves it out. */
export const ForbiddenReturn: Story = {
  args: { returnTo: 'https://evil.example.com/' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('alert')).toHaveTextContent('asks for a page that is not allowed')
    await userEvent.click(canvas.getByRole('button', { name: 'Start over' }))
    await expect(await canvas.findByLabelText('E-mail')).toBeVisible()
    await expect(canvas.queryByRole('alert')).toBeNull()
  },
}
