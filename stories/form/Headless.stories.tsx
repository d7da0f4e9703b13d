import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent } from 'storybook/test'
import { account } from '../../playground/kratosConfiguration.js'
import { type Field, isButton, isTyped, useFlowForm } from '../../src/headless.js'
import { useLoginFlow } from '../../src/index.js'
import { configuration } from '../world/configuration.js'

/** A form as a design system would draw it: `useFlowForm` gives properties, every element is the app's. */
function SignIn() {
  const login = useLoginFlow({ inUrl: false })
  const form = useFlowForm(login)
  const draw = (field: Field) => {
    if (isButton(field))
      return (
        <button key={field.key} {...form.buttonProps(field)}>
          {form.labelOf(field)}
        </button>
      )
    if (!isTyped(field)) return null
    return (
      <p key={field.key}>
        <label {...form.labelProps(field)}>{form.labelOf(field)}</label> <input {...form.inputProps(field)} />
        {field.node.messages.map((message, index) => (
          <strong key={message.id} {...form.messageProps(field, index)}>
            {form.text(message)}
          </strong>
        ))}
      </p>
    )
  }
  return (
    <main style={{ padding: 24, color: 'CanvasText' }}>
      <form {...form.formProps}>
        {form.hidden.map((field) => (
          <input key={field.key} {...form.inputProps(field)} />
        ))}
        <p {...form.liveProps} />
        {form.messages.map((message) => (
          <p key={message.id} role="alert">
            {form.text(message)}
          </p>
        ))}
        {form.sections.flatMap(({ fields }) => fields).map(draw)}
      </form>
      {login.status === 'completed' && <p>Welcome</p>}
    </main>
  )
}

/** `kratos-kit/headless`: behaviour without any of the kit's elements. */
const meta = {
  title: 'Form/Headless',
  component: SignIn,
  parameters: { kratos: { config: configuration() } },
} satisfies Meta<typeof SignIn>

export default meta
type Story = StoryObj<typeof meta>

export const Empty: Story = {
  play: async ({ canvas, canvasElement }) => {
    await expect(await canvas.findByLabelText('Password')).toBeVisible()
    await expect(canvasElement.querySelector('[data-kratos]')).toBeNull()
  },
}

export const WrongPassword: Story = {
  play: async ({ canvas }) => {
    await userEvent.type(await canvas.findByLabelText('E-mail'), account.email)
    await userEvent.type(canvas.getByLabelText('Password'), 'wrong{Enter}')
    await expect(await canvas.findByRole('alert')).toHaveTextContent(/credentials are invalid/)
    await expect(canvas.getByLabelText('Password')).toHaveValue('')
  },
}

export const SignedIn: Story = {
  play: async ({ canvas }) => {
    await userEvent.type(await canvas.findByLabelText('E-mail'), account.email)
    await userEvent.type(canvas.getByLabelText('Password'), `${account.password}{Enter}`)
    await expect(await canvas.findByText('Welcome')).toBeVisible()
  },
}
