import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, waitFor } from 'storybook/test'
import { kratosOf } from '../../.storybook/kratos.js'
import { account } from '../../playground/kratosConfiguration.js'
import type { FlowFormProps, SectionProps, SlotProps } from '../../src/index.js'
import { FlowForm, useLoginFlow } from '../../src/index.js'

/** A sign-in of the emulated Kratos, drawn in part by the app. */
function SignIn(props: Omit<FlowFormProps, 'flow'>) {
  const login = useLoginFlow({ inUrl: false })
  return (
    <main style={{ maxWidth: 400, padding: 24 }}>
      <FlowForm {...props} flow={login} />
      {login.status === 'completed' && <p role="status">Welcome</p>}
    </main>
  )
}

const meta = { title: 'Form/Overrides', component: SignIn } satisfies Meta<typeof SignIn>

export default meta
type Story = StoryObj<typeof meta>

/** Whoever draws it: the right password signs in. */
const signsIn: Story['play'] = async ({ canvas, canvasElement }) => {
  await userEvent.type(await canvas.findByLabelText(/e-mail/i), account.email)
  await userEvent.type(canvas.getByLabelText(/password/i, { selector: 'input' }), account.password)
  await userEvent.click(
    canvasElement.querySelector('button[name="method"][value="password"]') ?? document.body,
  )
  await expect(await canvas.findByText('Welcome')).toBeVisible()
}

const BigInput = ({ attributes, label }: SlotProps<'Input' | 'Password'>) => (
  <label style={{ display: 'grid', fontSize: 20 }}>
    {label}
    <input {...attributes} style={{ fontSize: 20, padding: 8 }} />
  </label>
)

/** A role is swapped everywhere. */
export const Slots: Story = { args: { slots: { Input: BigInput, Password: BigInput } }, play: signsIn }

const Initial = ({ attributes, label, node }: SlotProps<'Provider'>) => (
  <button {...attributes} aria-label={typeof label === 'string' ? label : undefined}>
    {String(node.attributes.value).charAt(0).toUpperCase()}
  </button>
)

const Card = ({ group, children }: SectionProps) => (
  <fieldset>
    <legend>{group}</legend>
    {children}
  </fieldset>
)

/** A group gets a frame of the app's. */
export const Groups: Story = {
  args: { groups: { oidc: Card } },
  play: async (context) => {
    await expect(await context.canvas.findByRole('group', { name: 'oidc' })).toBeVisible()
    await signsIn(context)
  },
}

/** The app draws one role in one group: an icon alone for each provider. */
export const SlotsOfAGroup: Story = {
  args: { groups: { oidc: { Provider: Initial } } },
  play: async (context) => {
    const button = await context.canvas.findByRole('button', { name: 'Sign in with Google' })
    await expect(button).toHaveTextContent(/^G$/)
    await signsIn(context)
  },
}

/** Frames can be the app's own as well: fields, sections, messages, dividers, and whom a step is about. */
export const LayoutSlots: Story = {
  args: {
    slots: {
      Field: ({ label, children, messages, ids }) => (
        <p>
          <label htmlFor={ids.control}>{label}</label> {children}
          {messages.map(({ text }, index) => (
            <strong key={text} id={ids.message(index)}>
              {text}
            </strong>
          ))}
        </p>
      ),
      Section: ({ children }) => <div className="box">{children}</div>,
      Divider: () => <hr />,
      Messages: ({ messages }) => (
        <div role="alert">
          {messages.map(({ text }) => (
            <em key={text}>{text}</em>
          ))}
        </div>
      ),
    },
  },
  play: async (context) => {
    const { canvas } = context
    await userEvent.type(await canvas.findByLabelText(/e-mail/i), account.email)
    await userEvent.type(canvas.getByLabelText(/password/i, { selector: 'input' }), 'wrong{Enter}')
    await expect(await canvas.findByRole('alert')).toHaveTextContent(/credentials are invalid/)
    await userEvent.clear(canvas.getByLabelText(/e-mail/i))
    await signsIn(context)
  },
}

/** One node gets other words; another one is the app's own. */
export const Nodes: Story = {
  args: {
    nodes: {
      identifier: { label: 'Work e-mail', hint: 'As on your badge.' },
      'provider=google': ({ attributes }) => (
        <button {...(attributes as SlotProps<'Provider'>['attributes'])}>The big G</button>
      ),
    },
  },
  play: async (context) => {
    await expect(await context.canvas.findByRole('button', { name: 'The big G' })).toBeVisible()
    await signsIn(context)
  },
}

/** Classes by part, and by how it stands. */
export const ClassNames: Story = {
  args: { classNames: { submit: ({ primary }) => primary && 'is-main', input: 'is-mine' } },
  play: async (context) => {
    await context.canvas.findByLabelText('Password')
    await expect(context.canvasElement.querySelectorAll('.is-main')).toHaveLength(1)
    await expect(context.canvas.getByLabelText('Password')).toHaveClass('is-mine')
    await signsIn(context)
  },
}

/** Another element for a part. */
export const Render: Story = {
  args: { render: { divider: () => <hr />, messages: (props) => <section {...props} /> } },
  play: signsIn,
}

/** Messages, ways and button where the app wants them. */
export const OwnLayout: Story = {
  args: {
    children: (
      <>
        <FlowForm.Nodes only="oidc" />
        <hr />
        <FlowForm.Nodes only={['identifier', 'password']} except="Submit" />
        <FlowForm.Submit group="password" />
        <FlowForm.Messages />
      </>
    ),
  },
  play: signsIn,
}

/** What goes wrong is said, with the button that mends it, where the app wants it; else above everything. */
export const Fault: Story = {
  args: {
    children: (
      <>
        <FlowForm.Messages />
        <FlowForm.Nodes only={['identifier', 'password']} />
        <FlowForm.Fault />
      </>
    ),
  },
  play: async ({ canvas, ...context }) => {
    await userEvent.type(await canvas.findByLabelText(/e-mail/i), account.email)
    kratosOf(context).network.set('cut')
    await userEvent.type(canvas.getByLabelText('Password'), `${account.password}{Enter}`)
    const again = await canvas.findByRole('button', { name: 'Try again' })
    await expect(canvas.getByRole('alert')).toHaveTextContent(/cannot be reached/)
    kratosOf(context).network.set('open')
    await userEvent.click(again)
    await expect(await canvas.findByText('Welcome')).toBeVisible()
  },
}

/** Only the ways of one group. */
export const Only: Story = {
  args: { only: 'oidc' },
  play: async ({ canvas }) => {
    await expect(await canvas.findAllByRole('button')).toHaveLength(2)
  },
}

/** All ways but some: groups, names, keys and roles can be named. */
export const Except: Story = {
  args: { except: ['oidc', 'passkey', 'code'] },
  play: async (context) => {
    await expect(await context.canvas.findByLabelText('Password')).toBeVisible()
    await expect(context.canvas.queryByRole('button', { name: /Google/ })).not.toBeInTheDocument()
    await signsIn(context)
  },
}

/** What the app wants to be seen first. */
export const Order: Story = {
  args: { order: ['oidc', 'passkey'] },
  play: async (context) => {
    const [first] = await context.canvas.findAllByRole('button')
    await expect(first).toHaveTextContent(/Google|GitHub/)
    await signsIn(context)
  },
}

/** All looks are left to the app. */
export const Unstyled: Story = { args: { unstyled: true }, play: signsIn }

/** While an answer is awaited the pressed button says so, and keeps its focus. */
export const Pending: Story = {
  args: { classNames: { submit: ({ pending }) => pending && 'is-waiting' } },
  play: async ({ canvas, canvasElement, ...context }) => {
    await userEvent.type(await canvas.findByLabelText(/e-mail/i), account.email)
    kratosOf(context).network.set('held')
    await userEvent.type(canvas.getByLabelText('Password'), `${account.password}{Enter}`)
    await waitFor(() => expect(canvasElement.querySelectorAll('.is-waiting')).toHaveLength(1))
    await expect(canvas.getByLabelText('Password')).toBeEnabled()
  },
}
