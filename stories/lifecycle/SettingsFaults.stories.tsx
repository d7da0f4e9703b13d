import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, waitFor } from 'storybook/test'
import { kratosOf } from '../../.storybook/kratos.js'
import { identities } from '../../playground/kratosConfiguration.js'
import { SettingsScreen } from '../../src/screens/SettingsScreen.js'
import { configuration } from '../world/configuration.js'
import { signedIn, signInSomebodyElse } from '../world/signedIn.js'

const meta = {
  title: 'Lifecycle/Settings',
  component: SettingsScreen,
  args: { only: 'profile' },
  parameters: { kratos: { config: configuration(), prepare: signedIn } },
} satisfies Meta<typeof SettingsScreen>

export default meta
type Story = StoryObj<typeof meta>
type Context = Parameters<NonNullable<Story['play']>>[0]

async function type({ canvas }: Context) {
  const name = await canvas.findByLabelText('First name')
  await userEvent.clear(name)
  await userEvent.type(name, 'Augusta')
}

const save = ({ canvas }: Context) => userEvent.click(canvas.getByRole('button', { name: 'Save' }))

/** The page was open for too long: it is renewed, and another press saves. */
export const Expired: Story = {
  play: async (context) => {
    await type(context)
    kratosOf(context).emulator.clock.advance({ hours: 2 })
    await save(context)
    await expect(await context.canvas.findByText(/We refreshed the form/)).toBeVisible()
    await expect(context.canvas.getByLabelText('First name')).toHaveValue('Augusta')
    await save(context)
    await waitFor(() => expect(context.canvas.getByText('Your changes have been saved!')).toBeVisible())
  },
}

/** The session was ended elsewhere, while somebody typed. */
export const SignedOutElsewhere: Story = {
  play: async (context) => {
    await type(context)
    const { emulator, navigate } = kratosOf(context)
    for (const { id } of await emulator.sessions.list()) await emulator.sessions.end(id)
    await save(context)
    await userEvent.click(await context.canvas.findByRole('button', { name: 'Sign in' }))
    await waitFor(() => expect(navigate).toHaveBeenCalledWith(expect.stringMatching(/^\/login\?return_to=/)))
    await expect(context.canvas.getByLabelText('First name')).toHaveValue('Augusta')
  },
}

const grace = { email: 'grace@example.com', password: 'nanosecond-wire-1906' }

/** Somebody else signed in in another tab: what was typed is not theirs. */
export const OtherAccount: Story = {
  parameters: {
    kratos: {
      identities: [
        ...identities,
        { traits: { email: grace.email, name: { first: 'Grace' } }, password: grace.password },
      ],
    },
  },
  play: async (context) => {
    await type(context)
    await signInSomebodyElse(kratosOf(context), grace)
    await save(context)
    await waitFor(() =>
      expect(context.canvas.getByText(/This page belongs to another account/)).toBeVisible(),
    )
    await userEvent.click(context.canvas.getByRole('button', { name: 'Start over' }))
    await waitFor(() => expect(context.canvas.getByLabelText('First name')).toHaveValue('Grace'))
  },
}

const traits = Object.fromEntries(
  Array.from({ length: 20 }, (_, index) => [`t${index}`, { type: 'string', title: `Berth ${index + 1}` }]),
)

/** Whoever presses a button far below sees what came of it, above. */
export const LongForm: Story = {
  parameters: { kratos: { config: configuration({ traits }) } },
  play: async (context) => {
    const { canvas } = context
    const inSight = async (words: RegExp) => {
      const said = await canvas.findByText(words)
      await waitFor(() => expect(said).toBeVisible())
      await waitFor(async () => {
        const { top, bottom } = said.getBoundingClientRect()
        await expect(top).toBeGreaterThanOrEqual(0)
        await expect(bottom).toBeLessThanOrEqual(window.innerHeight)
      })
    }
    const button = await canvas.findByRole('button', { name: 'Save' })
    const press = async () => {
      button.scrollIntoView({ block: 'end' })
      await save(context)
    }
    kratosOf(context).network.set('cut')
    await press()
    await inSight(/The server cannot be reached/)
    kratosOf(context).network.set('open')
    await press()
    await inSight(/Your changes have been saved/)
  },
}
