import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, waitFor } from 'storybook/test'
import { kratosOf } from '../../.storybook/kratos.js'
import { account } from '../../playground/kratosConfiguration.js'
import { SettingsScreen } from '../../src/screens/SettingsScreen.js'
import { configuration, everyMethod } from '../world/configuration.js'
import { signedIn } from '../world/signedIn.js'
import { throughLink } from '../world/throughLink.js'

/** Everything that people can change about their account: as tabs, as a page, or one group alone. */
const meta = {
  title: 'Screens/Settings',
  component: SettingsScreen,
  parameters: { kratos: { config: configuration({ methods: everyMethod }), prepare: signedIn } },
} satisfies Meta<typeof SettingsScreen>

export default meta
type Story = StoryObj<typeof meta>
type Context = Parameters<NonNullable<Story['play']>>[0]

const saved = ({ canvas }: Context) =>
  waitFor(() => expect(canvas.getByText('Your changes have been saved!')).toBeVisible())

export const Tabs: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('tab', { name: 'Password' }))
    await expect(canvas.getByRole('heading', { level: 2, name: 'Password' })).toBeVisible()
    await userEvent.click(canvas.getByRole('tab', { name: 'Profile' }))
    await expect(canvas.getByLabelText('E-mail')).toHaveValue('ada@example.com')
  },
}

/** On a narrow screen tabs stand in a row, and the keyboard goes along it. */
export const TabsInARow: Story = {
  parameters: {
    viewport: { options: { narrow: { name: 'Narrow', styles: { width: '360px', height: '740px' } } } },
  },
  globals: { viewport: { value: 'narrow' } },
  play: async ({ canvas }) => {
    const tab = await canvas.findByRole('tab', { name: 'Profile' })
    await expect(canvas.getByRole('tablist')).toHaveAttribute('aria-orientation', 'horizontal')
    tab.focus()
    await userEvent.keyboard('{ArrowRight}')
    await expect(canvas.getByRole('tab', { name: 'Password' })).toHaveFocus()
    await expect(canvas.getByRole('heading', { level: 2, name: 'Password' })).toBeVisible()
  },
}

export const OnePage: Story = {
  args: { layout: 'page' },
  play: async ({ canvas }) => {
    await expect(await canvas.findAllByRole('heading', { level: 2 })).toHaveLength(6)
  },
}

/** What the app wants to be seen first comes first, and what it leaves out is not there. */
export const OtherOrder: Story = {
  args: { order: ['passkey', 'totp'], except: ['lookup_secret', 'webauthn'] },
  play: async ({ canvas }) => {
    const tabs = await canvas.findAllByRole('tab')
    await expect(tabs.map(({ textContent }) => textContent)).toEqual([
      'Passkeys',
      'Authenticator app',
      'Profile',
      'Password',
    ])
  },
}

export const OneGroup: Story = {
  args: { only: 'password' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByLabelText('Password', { selector: 'input' })).toBeVisible()
    await expect(canvas.queryByLabelText('E-mail')).not.toBeInTheDocument()
  },
}

async function rename({ canvas }: Context, to: string) {
  const name = await canvas.findByLabelText('First name')
  await userEvent.clear(name)
  await userEvent.type(name, to)
  await userEvent.click(canvas.getByRole('button', { name: 'Save' }))
}

export const Saved: Story = {
  args: { only: 'profile' },
  play: async (context) => {
    await rename(context, 'Augusta')
    await saved(context)
    await expect(context.canvas.getByLabelText('First name')).toHaveValue('Augusta')
  },
}

export const Pending: Story = {
  args: { only: 'profile' },
  play: async (context) => {
    const { canvas } = context
    await canvas.findByLabelText('First name')
    kratosOf(context).network.set('held')
    await rename(context, 'Augusta')
    const button = canvas.getByRole('button', { name: 'Save' })
    await waitFor(() => expect(button).toHaveAttribute('data-pending'))
    await expect(canvas.getByLabelText('First name')).toBeEnabled()
  },
}

export const Loading: Story = {
  parameters: { kratos: { network: 'held' } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('status')).toHaveTextContent('Loading…')
  },
}

export const Offline: Story = {
  args: { only: 'profile' },
  play: async (context) => {
    const { canvas } = context
    await canvas.findByLabelText('First name')
    const { network } = kratosOf(context)
    network.set('cut')
    await rename(context, 'Augusta')
    const retry = await canvas.findByRole('button', { name: 'Try again' })
    await expect(canvas.getByLabelText('First name')).toHaveValue('Augusta')
    network.set('open')
    await userEvent.click(retry)
    await saved(context)
  },
}

/** What is wrong stands at the group that was sent; the others stay as they are. */
export const InvalidProfile: Story = {
  args: { layout: 'page' },
  parameters: {
    kratos: {
      config: configuration({
        methods: everyMethod,
        traits: { nickname: { type: 'string', title: 'Nickname', minLength: 3 } },
      }),
    },
  },
  play: async ({ canvas }) => {
    const nickname = await canvas.findByLabelText('Nickname')
    await userEvent.type(nickname, 'A{Enter}')
    await waitFor(() => expect(canvas.getByLabelText('Nickname')).toBeInvalid())
    await expect(canvas.getByLabelText('Password', { selector: 'input' })).not.toHaveAttribute('aria-invalid')
  },
}

export const WeakPassword: Story = {
  args: { only: 'password' },
  play: async ({ canvas }) => {
    await userEvent.type(await canvas.findByLabelText('Password', { selector: 'input' }), 'abc{Enter}')
    const password = canvas.getByLabelText('Password', { selector: 'input' })
    await waitFor(() => expect(password).toBeInvalid())
    await waitFor(() => expect(password).toHaveFocus())
  },
}

const longName = 'Wolfeschlegelsteinhausenbergerdorff-Smyth'
const longAddress = 'wilhelmina.van.den.heuvel-oosterhout@mail.example.com'

/** Names of forty characters, and an address that no line was made for. */
export const LongNames: Story = {
  parameters: {
    kratos: {
      identities: [
        {
          traits: { email: account.email, name: { first: 'Wilhelmina', last: longName } },
          password: account.password,
        },
      ],
      prepare: async (server: Parameters<typeof signedIn>[0]) => {
        await signedIn(server)
        const ada = await server.emulator.identities.find(account.email)
        await server.emulator.fetch(`${server.emulator.adminUrl}/identities/${ada?.id ?? ''}`, {
          method: 'PATCH',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify([{ op: 'replace', path: '/traits/email', value: longAddress }]),
        })
      },
    },
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByLabelText('Last name')).toHaveValue(longName)
    await expect(canvas.getByText(longAddress)).toBeVisible()
  },
}

/** Whoever recovered their account is asked for another password here. */
export const Recovered: Story = {
  parameters: {
    kratos: {
      config: configuration({ methods: { link: {} }, flows: { recovery: { use: 'link' } } }),
      prepare: throughLink('recovery'),
    },
  },
  play: async ({ canvas }) => {
    await waitFor(() => expect(canvas.getByTestId('ui/message/1060001')).toBeVisible())
    await expect(canvas.getByRole('tab', { name: 'Password' })).toBeVisible()
  },
}

export const SignedOut: Story = {
  parameters: { kratos: { prepare: async () => undefined } },
  play: async ({ canvas, ...context }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Sign in' }))
    await waitFor(() =>
      expect(kratosOf(context).navigate).toHaveBeenCalledWith(expect.stringMatching(/^\/login\?return_to=/)),
    )
  },
}

/** The first generation of the protocol. */
export const OldKratos: Story = {
  parameters: {
    kratos: { version: 'v0.8', config: configuration({ methods: { totp: {}, lookup_secret: {} } }) },
  },
  play: async (context) => {
    await userEvent.click(await context.canvas.findByRole('tab', { name: 'Authenticator app' }))
    await expect(context.canvas.getByRole('heading', { level: 2, name: 'Authenticator app' })).toBeVisible()
  },
}
