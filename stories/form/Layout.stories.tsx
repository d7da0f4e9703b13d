import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, waitFor, within } from 'storybook/test'
import { account } from '../../playground/kratosConfiguration.js'
import { FlowForm } from '../../src/components/FlowForm.js'
import { type FlowFormProps, useLoginFlow } from '../../src/index.js'
import { Beside } from '../world/Beside.js'
import { configuration, everyMethod } from '../world/configuration.js'
import { error, input, pieceOf, text } from '../world/pieceOf.js'

/** A form in one state: what it is called here, and what the server sends. */
interface State extends Omit<FlowFormProps, 'flow'> {
  title: string
  kind?: 'login' | 'settings'
  sent: readonly object[]
  messages?: readonly object[]
}

/** What stands around the nodes of a form: fields, sections, dividers, messages, and whom a step is about. */
const meta: Meta<{ states: readonly State[] }> = {
  title: 'Form/Layout',
  argTypes: { states: { control: false } },
  render: ({ states }) => (
    <Beside
      shown={states.map(({ title, kind, sent, messages, ...form }) => ({
        title,
        content: <FlowForm onSubmit={fn()} {...form} flow={flowOf(sent, messages, kind)} />,
      }))}
    />
  ),
}

export default meta
type Story = StoryObj<{ states: readonly State[] }>
type Context = Parameters<NonNullable<Story['play']>>[0]

const flowOf = (sent: readonly object[], messages?: readonly object[], kind = 'login') => ({
  ui: { ...pieceOf(...sent).ui, action: `https://auth.example.com/self-service/${kind}?flow=1`, messages },
})

const inState = ({ canvas }: Context, name: string) => within(canvas.getByRole('region', { name }))

const email = input({ name: 'traits.email', type: 'email' }, 'E-mail')
const identifier = input({ name: 'identifier', type: 'text' }, 'E-mail')
const password = input({ name: 'password', type: 'password' }, 'Password', 'password')
const button = (value: string, words: string) =>
  input({ name: 'method', type: 'submit', value }, words, value)
const google = input({ name: 'provider', type: 'submit', value: 'google' }, 'Sign in with Google', 'oidc')

export const Field: Story = {
  args: {
    states: [
      { title: 'A label', sent: [email] },
      {
        title: 'Something beside the label',
        sent: [email],
        nodes: { 'traits.email': { aside: <a href="/help">Which one?</a> } },
      },
      {
        title: 'Something beside a box',
        sent: [input({ name: 'traits.news', type: 'checkbox' }, 'Write me of new ships')],
        nodes: { 'traits.news': { aside: <a href="/ships">Which ones?</a>, hint: 'Once a month.' } },
      },
      {
        title: 'A hint and a placeholder',
        sent: [email],
        nodes: { 'traits.email': { hint: 'As on your badge.', placeholder: 'you@acme.example' } },
      },
      { title: 'A message', sent: [{ ...email, messages: [error('It is no address.')] }] },
      {
        title: 'Several messages and a hint',
        sent: [{ ...email, messages: [error('It is no address.'), text(1, 'We write there once.')] }],
        nodes: { 'traits.email': { hint: 'As on your badge.' } },
      },
      {
        title: 'A long label',
        sent: [
          input({ name: 'traits.it', type: 'text' }, 'The name under which the harbour office knows you'),
        ],
      },
    ],
  },
  play: async (context) => {
    await expect(
      inState(context, 'A hint and a placeholder').getByLabelText('E-mail'),
    ).toHaveAccessibleDescription('As on your badge.')
    await expect(
      inState(context, 'Several messages and a hint').getByLabelText('E-mail'),
    ).toHaveAccessibleDescription(/no address.+once.+badge/)
    await expect(inState(context, 'Something beside the label').getByRole('link')).toBeVisible()
  },
}

/** What belongs to a method stands together, and something says “or” where one of them is filled in. */
export const Sections: Story = {
  args: {
    states: [
      { title: 'One method', sent: [identifier, password, button('password', 'Sign in')] },
      {
        title: 'Two buttons',
        sent: [identifier, password, button('password', 'Sign in'), button('code', 'Send a code')],
      },
      {
        title: 'A provider',
        sent: [google, identifier, password, button('password', 'Sign in')],
      },
      { title: 'Providers alone', sent: [google] },
      {
        title: 'Two methods to fill in',
        sent: [
          input({ name: 'totp_code', type: 'text' }, 'Code', 'totp'),
          button('totp', 'Use the app'),
          input({ name: 'lookup_secret', type: 'text' }, 'Backup code', 'lookup_secret'),
          button('lookup_secret', 'Use a backup code'),
        ],
      },
      {
        title: 'A group of tomorrow',
        sent: [input({ name: 'hologram', type: 'text' }, 'Hologram', 'hologram'), button('hologram', 'Beam')],
      },
    ],
  },
  play: async (context) => {
    await expect(inState(context, 'One method').queryByText('or')).not.toBeInTheDocument()
    await expect(inState(context, 'A provider').getByText('or')).toBeVisible()
    await expect(inState(context, 'Two methods to fill in').getByText('or')).toBeVisible()
    const [first] = inState(context, 'Two buttons').getAllByRole('button', { name: /Sign in|Send/ })
    await expect(first).toHaveAttribute('data-primary')
  },
}

const changes = [
  input({ name: 'traits.email', type: 'email', value: account.email }, 'E-mail', 'profile'),
  button('profile', 'Save'),
  password,
  button('password', 'Save'),
  input({ name: 'lookup_secret_regenerate', type: 'submit', value: 'true' }, 'New codes', 'lookup_secret'),
  input({ name: 'link', type: 'submit', value: 'google' }, 'Link Google', 'oidc'),
  button('hologram', 'Beam'),
]

/** Forms that stand below each other are called by their names; one alone is not. */
export const SectionTitles: Story = {
  args: {
    states: [
      { title: 'Settings', kind: 'settings', sent: changes },
      { title: 'One group of them', kind: 'settings', sent: changes, only: 'password' },
      { title: 'Not styled', kind: 'settings', sent: changes, unstyled: true, only: ['password', 'profile'] },
    ],
  },
  play: async (context) => {
    const all = inState(context, 'Settings')
    await expect(
      within(all.getByRole('group', { name: 'Password' })).getByLabelText('Password'),
    ).toBeVisible()
    await expect(all.getByRole('group', { name: 'Hologram' })).toBeVisible()
    await expect(inState(context, 'One group of them').queryByRole('group')).not.toBeInTheDocument()
  },
}

export const Messages: Story = {
  args: {
    states: [
      { title: 'None', sent: [email], messages: [] },
      { title: 'What went wrong', sent: [email], messages: [error('The account is locked.')] },
      { title: 'What is so', sent: [email], messages: [text(1, 'We wrote to you.')] },
      { title: 'What went well', sent: [email], messages: [text(1, 'It is done.', 'success')] },
      {
        title: 'Several, and a long one',
        sent: [email],
        messages: [
          text(1, 'It is done.', 'success'),
          error(
            'The account is locked, because somebody tried to get in more often than anybody forgets a password. Come back tomorrow.',
          ),
        ],
      },
    ],
  },
  play: async (context) => {
    await expect(inState(context, 'None').queryByRole('alert')).not.toBeInTheDocument()
    const wrong = inState(context, 'What went wrong').getByText('The account is locked.')
    await waitFor(() => expect(wrong).toBeVisible())
    await expect(inState(context, 'Several, and a long one').getByRole('alert').childElementCount).toBe(2)
  },
}

const known = (value: string) => input({ name: 'identifier', type: 'hidden', value })

/** Whom a step is about: an address keeps its direction, and wraps rather than leaving the form. */
export const Identifier: Story = {
  args: {
    states: [
      { title: 'An address', sent: [known(account.email), password, button('password', 'Sign in')] },
      { title: 'A name', sent: [known('ada'), password, button('password', 'Sign in')] },
      {
        title: 'A long address',
        sent: [
          known('wilhelmina.van.den.heuvel-oosterhout@mail.example.com'),
          password,
          button('password', 'Sign in'),
        ],
      },
    ],
  },
  play: async (context) => {
    await expect(inState(context, 'An address').getByText(account.email).localName).toBe('bdi')
    await expect(inState(context, 'A name').getByText('ada')).toBeVisible()
  },
}

function OneByOne() {
  return (
    <main style={{ maxWidth: 400, padding: 24 }}>
      <FlowForm flow={useLoginFlow({ inUrl: false })} />
    </main>
  )
}

/** Where another one can be chosen, there is a way back, and what was typed stands there to be corrected. */
export const IdentifierChanged: Story = {
  args: { states: [] },
  parameters: {
    kratos: {
      config: configuration({ methods: everyMethod, flows: { login: { style: 'identifier_first' } } }),
    },
  },
  render: () => <OneByOne />,
  play: async ({ canvas }) => {
    await userEvent.type(await canvas.findByLabelText('E-mail'), `${account.email}{Enter}`)
    await userEvent.click(await canvas.findByRole('button', { name: 'Change' }))
    await waitFor(() => expect(canvas.getByLabelText('E-mail')).toHaveValue(account.email))
  },
}
