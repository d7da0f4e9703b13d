import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, waitFor } from 'storybook/test'
import { kratosOf } from '../../.storybook/kratos.js'
import { account } from '../../playground/kratosConfiguration.js'
import { VerificationScreen } from '../../src/screens/VerificationScreen.js'
import { askForCode, nameAddress } from '../world/askForCode.js'
import { configuration } from '../world/configuration.js'
import { throughLink } from '../world/throughLink.js'

/** Proves that an address belongs to whoever signed up with it, by a code or a link. */
const meta = {
  title: 'Screens/Verification',
  component: VerificationScreen,
  parameters: { kratos: { config: configuration({ methods: { code: {} } }) } },
} satisfies Meta<typeof VerificationScreen>

export default meta
type Story = StoryObj<typeof meta>
type Context = Parameters<NonNullable<Story['play']>>[0]

const typeCode = async ({ canvas }: Context, code: string) =>
  userEvent.type(await canvas.findByLabelText('Verification code'), code)

const mailedCode = (context: Context) => kratosOf(context).emulator.courier.last(account.email)?.code ?? ''

export const Empty: Story = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { name: 'Verify your address' })).toBeVisible()
    await expect(await canvas.findByLabelText('Email')).toBeVisible()
  },
}

export const CodeSent: Story = {
  play: async (context) => {
    await askForCode(context)
    await expect(context.canvas.getByText(account.email)).toBeVisible()
  },
}

export const WrongCode: Story = {
  play: async (context) => {
    await askForCode(context)
    await typeCode(context, '000000')
    await waitFor(() => expect(context.canvas.getByRole('alert')).toHaveTextContent(/invalid/))
    await expect(context.canvas.getByLabelText('Verification code')).toHaveFocus()
  },
}

export const Verified: Story = {
  play: async (context) => {
    await askForCode(context)
    await typeCode(context, mailedCode(context))
    const { canvas } = context
    const title = await canvas.findByRole('heading', { name: 'Your address is verified' })
    await waitFor(() => expect(title).toBeVisible())
    await expect(canvas.getByRole('link', { name: 'Continue' })).toBeVisible()
  },
}

export const Pending: Story = {
  play: async (context) => {
    await askForCode(context)
    kratosOf(context).network.set('held')
    await typeCode(context, mailedCode(context))
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
  parameters: { kratos: { network: 'cut' } },
  play: async ({ canvas, ...context }) => {
    const retry = await canvas.findByRole('button', { name: 'Try again' })
    kratosOf(context).network.set('open')
    await userEvent.click(retry)
    await expect(await canvas.findByLabelText('Email')).toBeVisible()
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
  parameters: { kratos: { config: configuration({ flows: { verification: { enabled: false } } }) } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('alert')).toHaveTextContent('This is switched off at the moment.')
  },
}

const byLink = configuration({ methods: { link: {} }, flows: { verification: { use: 'link' } } })

export const LinkSent: Story = {
  parameters: { kratos: { config: byLink } },
  play: async (context) => {
    await nameAddress(context)
    await waitFor(() => expect(context.canvas.getByTestId('ui/message/1080001')).toBeVisible())
  },
}

export const VerifiedByLink: Story = {
  parameters: { kratos: { config: byLink, prepare: throughLink('verification') } },
  play: async ({ canvas }) => {
    const title = await canvas.findByRole('heading', { name: 'Your address is verified' })
    await waitFor(() => expect(title).toBeVisible())
  },
}

export const LinkTooOld: Story = {
  parameters: { kratos: { config: byLink, prepare: throughLink('verification', { hours: 2 }) } },
  play: async ({ canvas }) => {
    await waitFor(() => expect(canvas.getByRole('alert')).toHaveTextContent(/expired|invalid/))
    await expect(canvas.getByLabelText('Email')).toBeEnabled()
  },
}
