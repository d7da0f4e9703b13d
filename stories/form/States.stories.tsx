import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, waitFor, within } from 'storybook/test'
import { FlowForm } from '../../src/components/FlowForm.js'
import { Beside } from '../world/Beside.js'
import { error, input, node, pieceOf, secret, secrets } from '../world/pieceOf.js'

/** A role in one state: what it is called here, and the nodes that make it so. */
interface State {
  title: string
  nodes: readonly object[]
}

/** Each role of a node in each state that it can be in, beside each other. */
const meta: Meta<{ states: readonly State[] }> = {
  title: 'Form/States',
  argTypes: { states: { control: false } },
  render: ({ states }) => (
    <Beside
      shown={states.map(({ title, nodes }) => ({
        title,
        content: <FlowForm flow={pieceOf(...nodes)} onSubmit={fn()} />,
      }))}
    />
  ),
}

export default meta
type Story = StoryObj<{ states: readonly State[] }>
type Context = Parameters<NonNullable<Story['play']>>[0]

const inState = ({ canvas }: Context, name: string) => within(canvas.getByRole('region', { name }))

type Attributes = Parameters<typeof input>[0]

/** The states that everything has that is filled in. */
const filledIn = (attributes: Attributes, value: unknown, wrong: string): State[] => {
  const one = (more: Record<string, unknown> = {}, messages: object[] = []) => [
    { ...input({ ...attributes, ...more }, 'It'), messages },
  ]
  return [
    { title: 'Empty', nodes: one() },
    { title: 'Filled', nodes: one({ value }) },
    { title: 'Required', nodes: one({ required: true }) },
    { title: 'Wrong', nodes: one({ value }, [error(wrong)]) },
    { title: 'Disabled', nodes: one({ value, disabled: true }) },
  ]
}

/** They are what they seem to be, to everybody. */
const areSeen: Story['play'] = async (context) => {
  const wrong = inState(context, 'Wrong').getByLabelText('It')
  await expect(wrong).toHaveAttribute('aria-invalid', 'true')
  await expect(wrong).toHaveAccessibleDescription(/too|must/)
  await expect(inState(context, 'Required').getByLabelText('It')).toBeRequired()
  await expect(inState(context, 'Disabled').getByLabelText('It')).toBeDisabled()
}

export const Input: Story = {
  args: { states: filledIn({ name: 'traits.it', type: 'text' }, 'Ada', 'It is too short.') },
  play: areSeen,
}

export const Password: Story = {
  args: { states: filledIn({ name: 'password', type: 'password' }, 'Zebra-lamp-41', 'It is too short.') },
  play: async (context) => {
    await areSeen(context)
    const empty = inState(context, 'Empty')
    await userEvent.type(empty.getByLabelText('It'), ' abc ')
    await userEvent.tab()
    await waitFor(() => expect(empty.getByText('This begins or ends with a space.')).toBeVisible())
    await userEvent.click(inState(context, 'Filled').getByRole('button', { name: 'Show password' }))
    await expect(inState(context, 'Filled').getByLabelText('It')).toHaveAttribute('type', 'text')
  },
}

export const Code: Story = {
  args: { states: filledIn({ name: 'code', type: 'text', maxlength: 6 }, '1234', 'It is too old.') },
  play: areSeen,
}

export const Checkbox: Story = {
  args: { states: filledIn({ name: 'traits.it', type: 'checkbox' }, true, 'It must be ticked.') },
  play: async (context) => {
    await areSeen(context)
    await expect(inState(context, 'Filled').getByLabelText('It')).toBeChecked()
  },
}

const options = [{ value: 'Dinghy' }, { value: 'Sloop' }]

export const Select: Story = {
  args: { states: filledIn({ name: 'traits.it', type: 'text', options }, 'Sloop', 'It is too big.') },
  play: async (context) => {
    await areSeen(context)
    await expect(inState(context, 'Filled').getByLabelText('It')).toHaveValue('Sloop')
  },
}

const submit = (name: string, value: string, words: string, more: Record<string, unknown> = {}) =>
  input({ name, type: 'submit', value, ...more }, words, 'profile')

export const Submit: Story = {
  args: {
    states: [
      { title: 'The thing to do', nodes: [submit('method', 'profile', 'Save')] },
      { title: 'Takes something away', nodes: [submit('totp_unlink', 'true', 'Unlink the app')] },
      {
        title: 'Goes back',
        nodes: [submit('screen', 'previous', 'Back'), submit('method', 'profile', 'Continue')],
      },
      { title: 'Disabled', nodes: [submit('method', 'profile', 'Save', { disabled: true })] },
      {
        title: 'Refused',
        nodes: [{ ...submit('method', 'profile', 'Save'), messages: [error('Not now.')] }],
      },
    ],
  },
  play: async (context) => {
    await expect(inState(context, 'The thing to do').getByRole('button')).toHaveAttribute('data-primary')
    await expect(inState(context, 'Takes something away').getByRole('button')).toHaveAttribute(
      'data-destructive',
    )
    await expect(inState(context, 'Goes back').getByRole('button', { name: 'Back' })).toHaveAttribute(
      'data-back',
    )
    await expect(inState(context, 'Disabled').getByRole('button')).toBeDisabled()
    await waitFor(() => expect(inState(context, 'Refused').getByText('Not now.')).toBeVisible())
  },
}

const provider = (name: string, id: string, words: string, more: Record<string, unknown> = {}) =>
  input({ name, type: 'submit', value: id, ...more }, words, 'oidc')

export const Provider: Story = {
  args: {
    states: [
      { title: 'One', nodes: [provider('provider', 'google', 'Sign in with Google')] },
      {
        title: 'Many',
        nodes: ['Google', 'Apple', 'Acme'].map((name) =>
          provider('link', name.toLowerCase(), `Link ${name}`),
        ),
      },
      { title: 'To be linked', nodes: [provider('link', 'github', 'Link GitHub')] },
      { title: 'Linked', nodes: [provider('unlink', 'github', 'Unlink GitHub')] },
      {
        title: 'Disabled',
        nodes: [provider('provider', 'google', 'Sign in with Google', { disabled: true })],
      },
      {
        title: 'Of forty characters',
        nodes: [provider('provider', 'long', 'Sign in with the Harbourmaster’s Guild of Rotterdam')],
      },
    ],
  },
  play: async (context) => {
    await expect(inState(context, 'Many').getAllByRole('button')).toHaveLength(3)
    await expect(inState(context, 'Disabled').getByRole('button')).toBeDisabled()
  },
}

const key = (words: string, more: Record<string, unknown> = {}) => [
  input(
    {
      name: 'webauthn_login_trigger',
      type: 'button',
      value: '{}',
      onclickTrigger: 'oryWebAuthnLogin',
      ...more,
    },
    words,
    'webauthn',
  ),
  input({ name: 'webauthn_login', type: 'hidden', value: '' }, '', 'webauthn'),
]

export const Ceremony: Story = {
  args: {
    states: [
      { title: 'Ready', nodes: key('Use a security key') },
      { title: 'Disabled', nodes: key('Use a security key', { disabled: true }) },
      { title: 'Unknown to the kit', nodes: key('Use a crystal ball', { onclickTrigger: 'oryCrystalBall' }) },
    ],
  },
  play: async (context) => {
    const unknown = inState(context, 'Unknown to the kit')
    await userEvent.click(unknown.getByRole('button'))
    const words = await unknown.findByText(/This browser or device cannot do that/)
    await waitFor(() => expect(words).toBeVisible())
  },
}

const text = (id: string, content: object, words = 'Label') => [node('text', { id, text: content }, words)]

export const Texts: Story = {
  args: {
    states: [
      { title: 'Words', nodes: text('note', { id: 0, text: 'Read this.', type: 'info' }, 'Note') },
      {
        title: 'Secret',
        nodes: text('totp_secret_key', secret('JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'), 'Your key'),
      },
      {
        title: 'Secrets',
        nodes: text('lookup_secret_codes', secrets('abcd1234', 'efgh5678', 'ijkl9012'), 'Backup codes'),
      },
      {
        title: 'Some of them used',
        nodes: text('lookup_secret_codes', secrets('abcd1234', null, 'ijkl9012'), 'Backup codes'),
      },
      {
        title: 'All of them used',
        nodes: text('lookup_secret_codes', secrets(null, null), 'Backup codes'),
      },
    ],
  },
  play: async (context) => {
    await expect(await inState(context, 'Secret').findByRole('button', { name: 'Copy' })).toBeVisible()
    await expect(await inState(context, 'Some of them used').findAllByRole('listitem')).toHaveLength(3)
    await expect(
      inState(context, 'All of them used').queryByRole('button', { name: 'Copy' }),
    ).not.toBeInTheDocument()
  },
}
