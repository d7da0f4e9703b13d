import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, waitFor } from 'storybook/test'
import { kratosOf } from '../../.storybook/kratos.js'
import { SessionsScreen } from '../../src/screens/SessionsScreen.js'
import { configuration, everyMethod } from '../world/configuration.js'
import { againAfterSettingUp } from '../world/setUp.js'
import { signedIn, signedInElsewhere, signedInOn } from '../world/signedIn.js'

/** Where somebody is signed in: this device first, then the others, to sign out there one by one or all at once. */
const meta = {
  title: 'Screens/Sessions',
  component: SessionsScreen,
  parameters: { kratos: { prepare: signedInElsewhere } },
} satisfies Meta<typeof SessionsScreen>

export default meta
type Story = StoryObj<typeof meta>

export const Several: Story = {
  play: async ({ canvas }) => {
    const items = await canvas.findAllByRole('listitem')
    await expect(items).toHaveLength(3)
    await expect(items[0]).toHaveTextContent('This device')
    await expect(items[2]).toHaveTextContent('Safari on iPhone')
  },
}

const agents = [
  'Mozilla/5.0 (iPad; CPU OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1',
  'Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 Chrome/141.0.0.0 Mobile Safari/537.36',
  'Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0',
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.0 Safari/605.1.15',
  'curl/8.5.0',
  '',
]

/** Telephones, computers, programs, and what nobody can tell. */
export const Many: Story = {
  parameters: { kratos: { prepare: signedInOn([...agents, ...agents]) } },
  play: async ({ canvas }) => {
    await expect(await canvas.findAllByRole('listitem')).toHaveLength(13)
    await expect(canvas.getAllByText('Firefox on Linux')).toHaveLength(2)
  },
}

/** The button goes with its session, and the keyboard goes on in the list. */
export const Revoked: Story = {
  play: async ({ canvas }) => {
    const [first] = await canvas.findAllByRole('button', { name: /^Sign out: / })
    if (first) await userEvent.click(first)
    await waitFor(() => expect(canvas.getAllByRole('listitem')).toHaveLength(2))
    await waitFor(() => expect(canvas.getByRole('list')).toHaveFocus())
  },
}

/** What could not be ended is said, and tried again. */
export const NotEnded: Story = {
  play: async ({ canvas, ...context }) => {
    const others = await canvas.findByRole('button', { name: 'Sign out everywhere else' })
    kratosOf(context).network.set('cut')
    await userEvent.click(others)
    await expect(await canvas.findByRole('alert')).toHaveTextContent(/connection/)
    kratosOf(context).network.set('open')
    await userEvent.click(canvas.getByRole('button', { name: 'Try again' }))
    await waitFor(() => expect(canvas.getAllByRole('listitem')).toHaveLength(1))
    await expect(canvas.queryByRole('alert')).not.toBeInTheDocument()
  },
}

/** While one is being ended, none of the others can be. */
export const Pending: Story = {
  play: async ({ canvas, ...context }) => {
    const [first, second] = await canvas.findAllByRole('button', { name: /^Sign out: / })
    kratosOf(context).network.set('held')
    if (first) await userEvent.click(first)
    await waitFor(() => expect(second).toHaveAttribute('aria-disabled', 'true'))
    await expect(first?.querySelector('[data-kratos="spinner"]')).toBeInTheDocument()
    await expect(second?.querySelector('[data-kratos="spinner"]')).not.toBeInTheDocument()
  },
}

/** Too many tries: when the next one makes sense is counted down. */
export const TooManyTries: Story = {
  play: async ({ canvas, ...context }) => {
    const others = await canvas.findByRole('button', { name: 'Sign out everywhere else' })
    kratosOf(context).emulator.faults.add({ kind: 'rate limit', retryAfter: 30, path: /^\/sessions$/ })
    await userEvent.click(others)
    await expect(await canvas.findByRole('button', { name: /^Try again in \d+ seconds$/ })).toBeVisible()
  },
}

/** Who has a second step to take sees their sessions after it, and is shown the way to it. */
export const SecondStepDue: Story = {
  parameters: {
    kratos: {
      config: {
        ...configuration({ methods: everyMethod }),
        session: { whoami: { required_aal: 'highest_available' } },
      },
      prepare: againAfterSettingUp('totp'),
    },
  },
  play: async ({ canvas, ...context }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Confirm it’s you' }))
    await waitFor(() =>
      expect(kratosOf(context).navigate).toHaveBeenCalledWith(
        expect.stringMatching(/^\/login\?aal=aal2&return_to=/),
      ),
    )
  },
}

/** Whoever signs out on this device is not left with an empty page. */
export const SignedOutHere: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByTestId('logout-link'))
    await expect(await canvas.findByRole('button', { name: 'Sign in' })).toBeVisible()
  },
}

export const OnlyHere: Story = {
  parameters: { kratos: { prepare: signedIn } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('You are signed in nowhere else.')).toBeVisible()
  },
}

export const EverywhereElse: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Sign out everywhere else' }))
    await expect(await canvas.findByText('You are signed in nowhere else.')).toBeVisible()
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
    await expect(await canvas.findAllByRole('listitem')).not.toHaveLength(0)
  },
}

export const SignedOut: Story = {
  parameters: { kratos: { prepare: async () => undefined } },
  play: async ({ canvas, ...context }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Sign in' }))
    await expect(kratosOf(context).navigate).toHaveBeenCalledWith(
      expect.stringMatching(/^\/login\?return_to=/),
    )
  },
}
