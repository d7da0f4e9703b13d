import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, waitFor } from 'storybook/test'
import { kratosOf } from '../../.storybook/kratos.js'
import { RegistrationScreen } from '../../src/screens/RegistrationScreen.js'
import { configuration, everyMethod } from '../world/configuration.js'
import { plugIn } from '../world/plugIn.js'
import { twelveProviders } from '../world/providers.js'
import { throughProvider } from '../world/throughProvider.js'

/** Sign-up by other ways than a password: codes, passkeys, providers, and one step at a time. */
const meta = {
  title: 'Screens/Registration by other ways',
  component: RegistrationScreen,
  parameters: { kratos: { config: configuration({ methods: everyMethod, providers: ['Google'] }) } },
} satisfies Meta<typeof RegistrationScreen>

export default meta
type Story = StoryObj<typeof meta>
type Context = Parameters<NonNullable<Story['play']>>[0]

const email = 'grace@example.com'

async function nameOneself({ canvas }: Context) {
  await userEvent.type(await canvas.findByLabelText('E-mail'), email)
  await userEvent.type(canvas.getByLabelText('First name'), 'Grace')
}

const isIn = (context: Context) => waitFor(() => expect(kratosOf(context).navigate).toHaveBeenCalled())

export const EveryMethod: Story = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Sign up' })).toBeVisible()
    await expect(canvas.getByRole('button', { name: /passkey/ })).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'Send sign up code' })).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'Sign up with Google' })).toBeVisible()
  },
}

async function askForCode(context: Context) {
  await nameOneself(context)
  await userEvent.click(context.canvas.getByRole('button', { name: 'Send sign up code' }))
  return context.canvas.findByLabelText('Registration code')
}

export const CodeSent: Story = {
  play: async (context) => {
    await expect(await askForCode(context)).toHaveFocus()
    await expect(context.canvas.getByRole('heading', { name: 'Check your messages' })).toBeVisible()
  },
}

export const WrongCode: Story = {
  play: async (context) => {
    await userEvent.type(await askForCode(context), '000000')
    await waitFor(() => expect(context.canvas.getByRole('alert')).toHaveTextContent(/invalid/))
  },
}

export const RightCode: Story = {
  play: async (context) => {
    const field = await askForCode(context)
    await userEvent.type(field, kratosOf(context).emulator.courier.last(email)?.code ?? '')
    await isIn(context)
  },
}

export const Passkey: Story = {
  beforeEach: () => {
    plugIn()
  },
  play: async (context) => {
    await nameOneself(context)
    await userEvent.click(context.canvas.getByRole('button', { name: /passkey/ }))
    await isIn(context)
  },
}

const inSteps = configuration({
  methods: everyMethod,
  flows: { registration: { style: 'profile_first', enable_legacy_one_step: false } },
})

/** Who somebody is comes first. */
export const FirstStep: Story = {
  parameters: { kratos: { config: inSteps } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByLabelText('First name')).toBeVisible()
    await expect(canvas.queryByLabelText('Password')).not.toBeInTheDocument()
  },
}

async function reachSecondStep(context: Context) {
  await nameOneself(context)
  const { canvas } = context
  await userEvent.click(canvas.getByRole('button', { name: 'Sign up' }))
  await canvas.findByLabelText('Password')
}

/** How they will sign in comes second. */
export const SecondStep: Story = {
  parameters: { kratos: { config: inSteps } },
  play: async (context) => {
    await reachSecondStep(context)
    await expect(context.canvas.getByText(email)).toBeVisible()
    await expect(context.canvas.getByRole('button', { name: /passkey/ })).toBeVisible()
  },
}

export const BackToFirstStep: Story = {
  parameters: { kratos: { config: inSteps } },
  play: async (context) => {
    await reachSecondStep(context)
    const { canvas } = context
    await userEvent.click(canvas.getByRole('button', { name: /Back/ }))
    await waitFor(() => expect(canvas.getByLabelText('First name')).toHaveValue('Grace'))
    await expect(canvas.getByLabelText('E-mail')).toHaveValue(email)
  },
}

export const TwelveProviders: Story = {
  parameters: { kratos: { config: configuration({ providers: twelveProviders }) } },
  play: async ({ canvas }) => {
    const buttons = await canvas.findAllByRole('button', { name: /^Sign up with (?!passkey)/ })
    await expect(buttons).toHaveLength(12)
  },
}

/** The provider did not say everything that the schema asks for: what it said is there already. */
export const ProviderKnowsTooLittle: Story = {
  parameters: {
    kratos: {
      config: configuration({
        providers: ['Google'],
        traits: { nickname: { type: 'string', title: 'Nickname', minLength: 2 } },
        required: ['nickname'],
      }),
      // The usual accounts have no nickname.
      identities: [],
      prepare: throughProvider('registration', 'google', { email, given_name: 'Grace' }),
    },
  },
  play: async (context) => {
    const { canvas } = context
    await expect(await canvas.findByLabelText('E-mail')).toHaveValue(email)
    await userEvent.type(canvas.getByLabelText('Nickname'), 'Amazing Grace')
    await expect(canvas.getByRole('button', { name: /Google|Continue/ })).toBeVisible()
  },
}
