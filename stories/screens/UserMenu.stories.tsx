import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, waitFor } from 'storybook/test'
import { kratosOf } from '../../.storybook/kratos.js'
import { account } from '../../playground/kratosConfiguration.js'
import { UserMenu } from '../../src/screens/UserMenu.js'
import { expectToFit } from '../world/expectToFit.js'
import { signedIn, signIn } from '../world/signedIn.js'

/** Who is signed in, as a button with their initial, and what they can do about it. Nothing while nobody is. */
const meta = {
  title: 'Doors/UserMenu',
  component: UserMenu,
  decorators: [
    (Story) => (
      <header style={{ padding: 16, minBlockSize: 300, textAlign: 'end' }}>
        <Story />
      </header>
    ),
  ],
  parameters: { kratos: { prepare: signedIn } },
} satisfies Meta<typeof UserMenu>

export default meta
type Story = StoryObj<typeof meta>

export const Closed: Story = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'ada@example.com' })).toBeVisible()
  },
}

export const Open: Story = {
  args: { children: <a href="/billing">Billing</a> },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'ada@example.com' }))
    await waitFor(() => expect(canvas.getByRole('menuitem', { name: 'Billing' })).toBeVisible())
  },
}

const longName = 'wilhelmina.van.den.heuvel-oosterhout@mail.example.com'

/** An address that no menu was made for. */
export const LongName: Story = {
  parameters: {
    kratos: {
      identities: [
        { traits: { email: longName, name: { first: 'Wilhelmina' } }, password: account.password },
      ],
      prepare: ({ client }: Parameters<typeof signedIn>[0]) =>
        signIn(client, { email: longName, password: account.password }),
    },
  },
  play: async ({ canvas, canvasElement }) => {
    await userEvent.click(await canvas.findByRole('button', { name: longName }))
    await waitFor(() => expect(canvas.getByText(longName)).toBeVisible())
    await expectToFit(canvasElement)
  },
}

/** By the keyboard alone. */
export const SignOut: Story = {
  play: async ({ canvas, ...context }) => {
    const button = await canvas.findByRole('button', { name: 'ada@example.com' })
    button.focus()
    await userEvent.keyboard('{Enter}')
    await canvas.findByRole('menu')
    await userEvent.keyboard('{End}{Enter}')
    await waitFor(() => expect(canvas.queryByRole('button')).not.toBeInTheDocument())
    await expect(kratosOf(context).navigate).not.toHaveBeenCalled()
  },
}

/** Whoever is still signed in is told so, can try again, and puts it away by opening the menu. */
export const NotSignedOut: Story = {
  play: async ({ canvas, ...context }) => {
    const button = await canvas.findByRole('button', { name: 'ada@example.com' })
    const signOut = async () => {
      button.focus()
      await userEvent.keyboard('{Enter}')
      await canvas.findByRole('menu')
      await userEvent.keyboard('{End}{Enter}')
    }
    kratosOf(context).network.set('cut')
    await signOut()
    await expect(await canvas.findByRole('alert')).toHaveTextContent(/connection/)
    await userEvent.click(button)
    await canvas.findByRole('menu')
    await expect(canvas.queryByRole('alert')).not.toBeInTheDocument()
    await userEvent.keyboard('{Escape}')
    await signOut()
    const retry = await canvas.findByRole('button', { name: 'Try again' })
    kratosOf(context).network.set('open')
    await userEvent.click(retry)
    await waitFor(() => expect(canvas.queryByRole('button')).not.toBeInTheDocument())
  },
}

/** Nothing is there, and nothing keeps its place. */
export const SignedOut: Story = {
  parameters: { kratos: { prepare: async () => undefined } },
  play: async ({ canvas, ...context }) => {
    const { emulator } = kratosOf(context)
    await waitFor(() => expect(emulator.log.at(-1)).toMatchObject({ status: 401 }))
    await expect(canvas.queryByRole('button')).not.toBeInTheDocument()
  },
}
