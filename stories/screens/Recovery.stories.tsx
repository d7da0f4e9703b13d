import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, waitFor } from 'storybook/test'
import { kratosOf } from '../../.storybook/kratos.js'
import { account } from '../../playground/kratosConfiguration.js'
import { RecoveryScreen } from '../../src/screens/RecoveryScreen.js'
import { askForCode, nameAddress } from '../world/askForCode.js'
import { configuration } from '../world/configuration.js'
import { signedIn } from '../world/signedIn.js'
import { throughLink } from '../world/throughLink.js'

/** The way back in for somebody who lost their password, by a code or a link. */
const meta = {
  title: 'Screens/Recovery',
  component: RecoveryScreen,
  parameters: { kratos: { config: configuration({ methods: { code: {} } }) } },
} satisfies Meta<typeof RecoveryScreen>

export default meta
type Story = StoryObj<typeof meta>
type Context = Parameters<NonNullable<Story['play']>>[0]

const typeCode = async ({ canvas }: Context, code: string) =>
  userEvent.type(await canvas.findByLabelText('Recovery code'), code)

const mailedCode = (context: Context) => kratosOf(context).emulator.courier.last(account.email)?.code ?? ''

export const Empty: Story = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { name: 'Recover your account' })).toBeVisible()
    await expect(canvas.getByTestId('cta-link')).toHaveAttribute('href', expect.stringMatching(/^\/login/))
  },
}

/** The browser asks for an address; nothing is sent. */
export const NoAddress: Story = {
  play: async ({ canvas }) => {
    const field = await canvas.findByLabelText<HTMLInputElement>('Email')
    await userEvent.type(field, 'ada')
    await userEvent.click(canvas.getByRole('button', { name: 'Continue' }))
    await expect(field).toHaveFocus()
    await expect(field.validity.typeMismatch).toBe(true)
  },
}

export const CodeSent: Story = {
  play: async (context) => {
    await askForCode(context)
    await expect(context.canvas.getByText(account.email)).toBeVisible()
    await expect(context.canvas.getByText(/You can ask for another code/)).toBeVisible()
  },
}

/** Nobody finds out who has an account: the same words, and no mail. */
export const UnknownAddress: Story = {
  play: async (context) => {
    await askForCode(context, 'nobody@example.com')
    await waitFor(() => expect(context.canvas.getByTestId('ui/message/1060003')).toBeVisible())
    await expect(kratosOf(context).emulator.courier.messages).toHaveLength(0)
  },
}

export const WrongCode: Story = {
  play: async (context) => {
    await askForCode(context)
    await typeCode(context, '000000')
    await waitFor(() => expect(context.canvas.getByTestId('ui/message/4060006')).toBeVisible())
  },
}

/** After five wrong codes Kratos starts over, and says why. */
export const TooManyCodes: Story = {
  play: async (context) => {
    await askForCode(context)
    const { canvas } = context
    const field = await canvas.findByLabelText('Recovery code')
    for (let tries = 0; tries < 5; tries += 1) {
      await userEvent.type(field, `00000${tries}{Enter}`)
      await waitFor(() => expect(field).toHaveValue(''))
    }
    await userEvent.type(field, '000005{Enter}')
    await waitFor(() => expect(canvas.getByText(/submitted too often/)).toBeVisible())
  },
}

/** Whoever has the code goes on to settings, to choose another password. */
export const Recovered: Story = {
  play: async (context) => {
    await askForCode(context)
    await typeCode(context, mailedCode(context))
    await waitFor(() =>
      expect(kratosOf(context).navigate).toHaveBeenCalledWith(expect.stringMatching(/^\/settings/)),
    )
  },
}

export const Pending: Story = {
  play: async (context) => {
    await context.canvas.findByLabelText('Email')
    kratosOf(context).network.set('held')
    await nameAddress(context)
    const button = context.canvas.getByRole('button', { name: 'Continue' })
    await waitFor(() => expect(button).toHaveAttribute('data-pending'))
  },
}

export const Loading: Story = {
  parameters: { kratos: { network: 'held' } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('status')).toHaveTextContent('Loading…')
  },
}

export const Offline: Story = {
  play: async (context) => {
    const { canvas } = context
    await canvas.findByLabelText('Email')
    const { network } = kratosOf(context)
    network.set('cut')
    await nameAddress(context)
    const retry = await canvas.findByRole('button', { name: 'Try again' })
    await expect(canvas.getByLabelText('Email')).toHaveValue(account.email)
    network.set('open')
    await userEvent.click(retry)
    await expect(await canvas.findByRole('heading', { name: 'Check your messages' })).toBeVisible()
  },
}

/** The code lay in the mailbox for too long: the address is asked for again. */
export const Expired: Story = {
  play: async (context) => {
    await askForCode(context)
    kratosOf(context).emulator.clock.advance({ hours: 2 })
    await typeCode(context, mailedCode(context))
    await expect(await context.canvas.findByLabelText('Email')).toBeVisible()
  },
}

export const SwitchedOff: Story = {
  parameters: { kratos: { config: configuration({ flows: { recovery: { enabled: false } } }) } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('alert')).toHaveTextContent('This is switched off at the moment.')
    await expect(canvas.getByTestId('cta-link')).toBeVisible()
  },
}

export const AlreadySignedIn: Story = {
  parameters: { kratos: { prepare: signedIn } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(`You are signed in as ${account.email}.`)).toBeVisible()
  },
}

const byLink = configuration({ methods: { link: {} }, flows: { recovery: { use: 'link' } } })

/** Nothing is to be typed: the mail has a link. */
export const LinkSent: Story = {
  parameters: { kratos: { config: byLink } },
  play: async (context) => {
    await nameAddress(context)
    await waitFor(() => expect(context.canvas.getByTestId('ui/message/1060002')).toBeVisible())
    await expect(kratosOf(context).emulator.courier.last(account.email)?.link).toMatch(/token=/)
  },
}

export const LinkTooOld: Story = {
  parameters: { kratos: { config: byLink, prepare: throughLink('recovery', { hours: 2 }) } },
  play: async ({ canvas }) => {
    await waitFor(() => expect(canvas.getByRole('alert')).toHaveTextContent(/expired|invalid/))
    await expect(canvas.getByLabelText('Email')).toBeEnabled()
  },
}

const address = (title: string) => ({
  type: 'string',
  format: 'email',
  title,
  'ory.sh/kratos': { recovery: { via: 'email' } },
})

/** Somebody has several addresses: none of them is told in full, and the chosen one has to be named. */
export const SeveralAddresses: Story = {
  parameters: {
    kratos: {
      config: {
        ...configuration({ methods: { code: {} }, traits: { other: address('Other e-mail') } }),
        feature_flags: { choose_recovery_address: true },
      },
      identities: [
        {
          traits: { email: account.email, other: 'countess@lovelace.example' },
          password: account.password,
        },
      ],
    },
  },
  play: async ({ canvas }) => {
    await userEvent.type(await canvas.findByRole('textbox'), account.email)
    await userEvent.click(canvas.getByRole('button', { name: 'Continue' }))
    const masked = await canvas.findByRole('button', { name: /^co\*+@/ })
    await expect(masked).toBeVisible()
    await userEvent.click(masked)
    await expect(await canvas.findByRole('button', { name: 'Back' })).toBeVisible()
    await userEvent.type(canvas.getByRole('textbox'), 'countess@lovelace.example')
    await userEvent.click(canvas.getByRole('button', { name: 'Continue' }))
    await expect(await canvas.findByLabelText('Recovery code')).toBeVisible()
    await expect(canvas.getByRole('heading', { name: 'Check your messages' })).toBeVisible()
  },
}
