import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, waitFor } from 'storybook/test'
import { FlowForm } from '../../src/components/FlowForm.js'
import { input, node, pieceOf, secret, secrets } from '../world/pieceOf.js'
import { save, saveButton } from '../world/saveButton.js'

/** Every type of node that Kratos has, and one that it does not have yet. */
const meta = {
  title: 'Form/Nodes',
  component: FlowForm,
  args: { onSubmit: fn(), flow: pieceOf() },
  decorators: [(Story) => <main style={{ maxWidth: 400, padding: 24 }}>{Story()}</main>],
} satisfies Meta<typeof FlowForm>

export default meta
type Story = StoryObj<typeof meta>

const withSubmit = (...nodes: object[]) => pieceOf(...nodes, saveButton)

/** What the form hands over when its button is pressed. */
const posted = async (onSubmit: unknown) => {
  await save()
  await waitFor(() => expect(onSubmit).toHaveBeenCalled())
  return (onSubmit as ReturnType<typeof fn>).mock.lastCall?.[0] as unknown
}

const typed = (type: string, typing: string, value: unknown): Story => ({
  args: { flow: withSubmit(input({ name: 'traits.it', type }, 'It')) },
  play: async ({ canvas, args }) => {
    const control = canvas.getByLabelText('It')
    await expect(control).toHaveAttribute('type', type)
    await userEvent.type(control, typing)
    await expect(await posted(args.onSubmit)).toEqual({ traits: { it: value }, method: 'profile' })
  },
})

export const TextInput = typed('text', 'Ada', 'Ada')
export const Email = typed('email', 'ada@example.com', 'ada@example.com')
export const Telephone = typed('tel', '+4930123456', '+4930123456')
export const Url = typed('url', 'https://example.com', 'https://example.com')
export const NumberInput = typed('number', '36', 36)
export const DateInput = typed('date', '1815-12-10', '1815-12-10')
export const Moment = typed('datetime-local', '2026-01-02T03:04', new Date('2026-01-02T03:04').toISOString())

export const Checkbox: Story = {
  args: { flow: withSubmit(input({ name: 'traits.news', type: 'checkbox' }, 'News')) },
  play: async ({ canvas, args }) => {
    await expect(await posted(args.onSubmit)).toEqual({ traits: { news: false }, method: 'profile' })
    await userEvent.click(canvas.getByLabelText('News'))
    await expect(canvas.getByLabelText('News')).toBeChecked()
  },
}

export const Hidden: Story = {
  args: { flow: withSubmit(input({ name: 'traits.vip', type: 'hidden', value: true })) },
  play: async ({ canvas, args }) => {
    await expect(canvas.queryByText('Label')).toBeNull()
    await expect(await posted(args.onSubmit)).toEqual({ traits: { vip: true }, method: 'profile' })
  },
}

export const Password: Story = {
  args: {
    flow: withSubmit(input({ name: 'password', type: 'password', autocomplete: 'new-password' }, 'Password')),
  },
  play: async ({ canvas }) => {
    const control = canvas.getByLabelText('Password')
    await userEvent.type(control, 'Zebra-lamp-41-orbit')
    await expect(await canvas.findByText(/strong/i)).toBeVisible()
    const toggle = canvas.getByRole('button', { name: 'Show password' })
    await userEvent.click(toggle)
    await expect(control).toHaveAttribute('type', 'text')
    await expect(toggle).toHaveAttribute('aria-pressed', 'true')
  },
}

/** One real input, drawn as boxes; a code that is pasted with a gap sends itself. */
export const Code: Story = {
  args: { flow: withSubmit(input({ name: 'code', type: 'text', maxlength: 6 }, 'Code', 'profile')) },
  play: async ({ canvas, args }) => {
    const control = canvas.getByLabelText('Code')
    await expect(control).toHaveAttribute('autocomplete', 'one-time-code')
    await expect(control).toHaveAttribute('inputmode', 'numeric')
    await userEvent.click(control)
    await userEvent.paste('123 456')
    await waitFor(() =>
      expect(args.onSubmit).toHaveBeenCalledWith({ code: '123456', method: 'profile' }, expect.anything()),
    )
  },
}

export const Select: Story = {
  args: {
    flow: withSubmit(
      input({ name: 'traits.plan', type: 'text', options: [{ value: 'free' }, { value: 'pro' }] }, 'Plan'),
    ),
  },
  play: async ({ canvas, args }) => {
    await userEvent.selectOptions(canvas.getByLabelText('Plan'), 'pro')
    await expect(await posted(args.onSubmit)).toEqual({ traits: { plan: 'pro' }, method: 'profile' })
  },
}

export const Submit: Story = {
  args: { flow: withSubmit() },
  play: async ({ canvas, args }) => {
    await userEvent.dblClick(canvas.getByRole('button', { name: 'Save' }))
    await expect(args.onSubmit).toHaveBeenCalledWith(
      { method: 'profile' },
      { name: 'method', value: 'profile' },
    )
  },
}

export const Provider: Story = {
  args: {
    flow: pieceOf(
      input({ name: 'provider', type: 'submit', value: 'google' }, 'Sign in with Google', 'oidc'),
      input({ name: 'provider', type: 'submit', value: 'acme-id' }, 'Sign in with Acme', 'oidc'),
    ),
  },
  play: async ({ canvas, args }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Sign in with Acme' }))
    await expect(args.onSubmit).toHaveBeenCalledWith({ provider: 'acme-id' }, expect.anything())
  },
}

export const Resend: Story = {
  args: { flow: pieceOf(input({ name: 'resend', type: 'submit', value: 'code' }, 'Resend code', 'code')) },
  play: async ({ canvas, args }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Resend code' }))
    await expect(args.onSubmit).toHaveBeenCalledWith({ resend: 'code' }, expect.anything())
  },
}

/** A button that asks for a passkey; where the browser has none, that is said. */
export const Ceremony: Story = {
  args: {
    flow: pieceOf(
      input(
        {
          name: 'webauthn_login_trigger',
          type: 'button',
          value: 'nonsense',
          onclickTrigger: 'oryWebAuthnLogin',
        },
        'Use a security key',
        'webauthn',
      ),
      input({ name: 'webauthn_login', type: 'hidden', value: '' }, '', 'webauthn'),
    ),
  },
  play: async ({ canvas, args }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Use a security key' }))
    const words = await canvas.findByText(/That did not work/)
    await waitFor(() => expect(words).toBeVisible())
    await expect(args.onSubmit).not.toHaveBeenCalled()
  },
}

export const Text: Story = {
  args: {
    flow: pieceOf(node('text', { id: 'note', text: { id: 0, text: 'Read this.', type: 'info' } }, 'Note')),
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByTestId('node/text/note/text')).toHaveTextContent('Read this.')
  },
}

export const Secret: Story = {
  args: {
    flow: pieceOf(node('text', { id: 'totp_secret_key', text: secret('JBSWY3DPEHPK3PXP') }, 'Your key')),
  },
  play: async ({ canvas }) => {
    const shown = await canvas.findByTestId('node/text/totp_secret_key/text')
    await expect(shown).toHaveTextContent('JBSWY3DPEHPK3PXP')
    await expect(await canvas.findByRole('button', { name: 'Copy' })).toBeVisible()
  },
}

export const Secrets: Story = {
  args: {
    flow: pieceOf(
      node(
        'text',
        { id: 'lookup_secret_codes', text: secrets('abcd1234', null, 'efgh5678') },
        'Backup codes',
      ),
    ),
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findAllByRole('listitem')).toHaveLength(3)
    await expect(await canvas.findByRole('button', { name: 'Copy' })).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'Download' })).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'Print' })).toBeVisible()
  },
}

const pixel =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

export const Image: Story = {
  args: { flow: pieceOf(node('img', { id: 'totp_qr', src: pixel, width: 256, height: 256 }, 'Scan this')) },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('img', { name: 'Scan this' })).toHaveAttribute('width', '256')
  },
}

export const Anchor: Story = {
  args: {
    flow: pieceOf(
      node('a', {
        id: 'continue',
        href: 'https://app.example.com/',
        title: { id: 0, text: 'Go on', type: 'info' },
      }),
    ),
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('link', { name: 'Go on' })).toHaveAttribute(
      'href',
      'https://app.example.com/',
    )
  },
}

/** A mark where the server would have a script. Nothing runs. */
export const Script: Story = {
  args: {
    flow: withSubmit(node('script', { id: 'webauthn_script', src: 'https://auth.example.com/webauthn.js' })),
  },
  play: async ({ canvas, canvasElement }) => {
    await expect(canvas.getByTestId('node/script/webauthn_script')).not.toBeVisible()
    await expect(canvasElement.querySelector('script')).toBeNull()
  },
}

export const Division: Story = {
  args: { flow: withSubmit(node('div', { id: 'captcha', class: 'widget', data: { sitekey: '1x0' } })) },
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelector('#captcha.widget')).toHaveAttribute('data-sitekey', '1x0')
  },
}

/** A type of tomorrow: its label and its value. */
export const Unknown: Story = {
  args: { flow: pieceOf(node('hologram', { id: 'ada', value: 'Shown as it is.' }, 'Hologram')) },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('Hologram')).toBeVisible()
    await expect(canvas.getByText('Shown as it is.')).toBeVisible()
  },
}
