import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, waitFor } from 'storybook/test'
import { kratosOf } from '../../.storybook/kratos.js'
import { account } from '../../playground/kratosConfiguration.js'
import { RegistrationScreen } from '../../src/screens/RegistrationScreen.js'
import { configuration } from '../world/configuration.js'
import { signedIn } from '../world/signedIn.js'

/** Sign-up with every trait that the identity schema asks for, and the way to sign in. */
const meta = {
  title: 'Screens/Registration',
  component: RegistrationScreen,
  args: { returnTo: `${location.origin}/app` },
} satisfies Meta<typeof RegistrationScreen>

export default meta
type Story = StoryObj<typeof meta>
type Context = Parameters<NonNullable<Story['play']>>[0]

const grace = { email: 'grace@example.com', password: 'nanoseconds-of-wire', first: 'Grace' }

async function fillIn({ canvas }: Context, typed: Partial<typeof grace> = {}) {
  const { email, password, first } = { ...grace, ...typed }
  await userEvent.type(await canvas.findByLabelText('E-mail'), email)
  await userEvent.type(canvas.getByLabelText('Password'), password)
  await userEvent.type(canvas.getByLabelText('First name'), first)
}

async function signUp(context: Context, typed?: Partial<typeof grace>) {
  await fillIn(context, typed)
  await userEvent.click(context.canvas.getByRole('button', { name: 'Sign up' }))
}

export const Empty: Story = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Sign up' })).toBeVisible()
    await expect(canvas.getByRole('heading', { level: 1 })).toHaveTextContent('Create your account')
    await expect(canvas.getByTestId('cta-link')).toHaveAttribute('href', expect.stringMatching(/^\/login/))
  },
}

/** How good the password is, is said while it is typed. */
export const Filled: Story = {
  play: async (context) => {
    await fillIn(context)
    await expect(await context.canvas.findByText('Strong')).toBeVisible()
  },
}

/** What has to be there is asked for by the browser: nothing is sent. */
export const Incomplete: Story = {
  play: async (context) => {
    const { canvas } = context
    await userEvent.click(await canvas.findByRole('button', { name: 'Sign up' }))
    await expect(canvas.getByLabelText('E-mail')).toHaveFocus()
    const posts = kratosOf(context).emulator.log.filter(({ method }) => method === 'POST')
    await expect(posts).toEqual([])
  },
}

/** The server does not take the password; everything else stays as it was typed. */
export const WeakPassword: Story = {
  play: async (context) => {
    await signUp(context, { password: 'abc' })
    const { canvas } = context
    await waitFor(() => expect(canvas.getByLabelText('Password')).toBeInvalid())
    await expect(canvas.getByLabelText('Password')).toHaveFocus()
    await expect(canvas.getByLabelText('First name')).toHaveValue('Grace')
  },
}

export const AddressTaken: Story = {
  play: async (context) => {
    await signUp(context, { email: account.email })
    await waitFor(() => expect(context.canvas.getByTestId('ui/message/4000007')).toBeVisible())
  },
}

export const Pending: Story = {
  play: async (context) => {
    await fillIn(context)
    kratosOf(context).network.set('held')
    const button = context.canvas.getByRole('button', { name: 'Sign up' })
    await userEvent.click(button)
    await waitFor(() => expect(button).toHaveAttribute('data-pending'))
  },
}

/** The address has to be verified first: that comes before the way back. */
export const Success: Story = {
  play: async (context) => {
    await signUp(context)
    await waitFor(() =>
      expect(kratosOf(context).navigate).toHaveBeenCalledWith(
        expect.stringMatching(/^\/verification\?flow=/),
      ),
    )
  },
}

/** Where Kratos does not sign people in after registration, they are told where to do it. */
export const WithoutSession: Story = {
  parameters: { kratos: { config: configuration({ flows: { registration: { after: {} } } }) } },
  play: async (context) => {
    await signUp(context)
    const { canvas } = context
    await expect(await canvas.findByRole('heading', { name: 'Your account is ready' })).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'Sign in' })).toBeVisible()
  },
}

export const Loading: Story = {
  parameters: { kratos: { network: 'held' } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('status')).toHaveTextContent('Loading…')
  },
}

/** The way to the server was cut while somebody typed: nothing is lost, and the button sends it again. */
export const Offline: Story = {
  play: async (context) => {
    const { canvas } = context
    await fillIn(context)
    const { network, navigate } = kratosOf(context)
    network.set('cut')
    await userEvent.click(canvas.getByRole('button', { name: 'Sign up' }))
    const words = await canvas.findByText(/The server cannot be reached/)
    await waitFor(() => expect(words).toBeVisible())
    await expect(canvas.getByLabelText('E-mail')).toHaveValue(grace.email)
    network.set('open')
    await userEvent.click(canvas.getByRole('button', { name: 'Try again' }))
    await waitFor(() => expect(navigate).toHaveBeenCalled())
  },
}

export const Expired: Story = {
  play: async (context) => {
    const { canvas } = context
    await fillIn(context)
    kratosOf(context).emulator.clock.advance({ hours: 2 })
    await userEvent.click(canvas.getByRole('button', { name: 'Sign up' }))
    await expect(await canvas.findByText(/We refreshed the form/)).toBeVisible()
    await expect(canvas.getByLabelText('First name')).toHaveValue('Grace')
  },
}

/** The server takes no newcomers: the way to sign in is still there. */
export const Closed: Story = {
  parameters: { kratos: { config: configuration({ flows: { registration: { enabled: false } } }) } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('alert')).toHaveTextContent('This is switched off at the moment.')
    await expect(canvas.getByTestId('cta-link')).toHaveAttribute('href', expect.stringMatching(/^\/login/))
  },
}

export const AlreadySignedIn: Story = {
  parameters: { kratos: { prepare: signedIn } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(`You are signed in as ${account.email}.`)).toBeVisible()
  },
}

/** Another identity schema needs no other code: numbers, addresses, dates and consent. */
export const UnusualTraits: Story = {
  parameters: {
    kratos: {
      config: configuration({
        traits: {
          boat: { type: 'string', title: 'Boat', enum: ['Dinghy', 'Sloop', 'Trawler'] },
          draught: { type: 'number', title: 'Draught in metres', minimum: 0 },
          website: { type: 'string', format: 'uri', title: 'Website' },
          since: { type: 'string', format: 'date', title: 'At sea since' },
          warnings: { type: 'boolean', title: 'Warn me of storm surges' },
        },
      }),
    },
  },
  play: async (context) => {
    const { canvas } = context
    await fillIn(context)
    await userEvent.type(canvas.getByLabelText('Boat'), 'Sloop')
    await userEvent.type(canvas.getByLabelText('Draught in metres'), '1.8')
    await userEvent.type(canvas.getByLabelText('At sea since'), '1998-06-01')
    await userEvent.click(canvas.getByLabelText('Warn me of storm surges'))
    await userEvent.click(canvas.getByRole('button', { name: 'Sign up' }))
    const { emulator, navigate } = kratosOf(context)
    await waitFor(() => expect(navigate).toHaveBeenCalled())
    await expect((await emulator.identities.find(grace.email))?.traits).toMatchObject({
      boat: 'Sloop',
      draught: 1.8,
      since: '1998-06-01',
      warnings: true,
    })
  },
}

/** The first generation of the protocol. */
export const OldKratos: Story = {
  parameters: { kratos: { version: 'v0.8', config: configuration({ providers: ['Google'] }) } },
  play: async (context) => {
    await signUp(context)
    await waitFor(() => expect(kratosOf(context).navigate).toHaveBeenCalledWith('/app'))
  },
}
