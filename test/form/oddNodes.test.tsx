import { fireEvent, render, screen } from '@testing-library/react'
import { describe, expect, test, vi } from 'vitest'
import { FlowForm } from '../../src/components/FlowForm.js'

const formOf = (...nodes: object[]) => ({
  ui: { action: 'https://kratos.test/self-service/login?flow=1', method: 'POST', nodes },
})
const input = (attributes: object, more: object = {}) => ({
  type: 'input',
  group: 'default',
  attributes,
  ...more,
})

describe('a node without words', () => {
  test('is called by its name, whether its label is missing or says nothing', () => {
    for (const meta of [undefined, {}, { label: {} }, { label: { text: '' } }]) {
      const { unmount } = render(<FlowForm flow={formOf(input({ name: 'traits.first_name' }, { meta }))} />)
      expect(screen.getByLabelText('First name')).toBeInTheDocument()
      unmount()
    }
  })

  test('is told apart from the other buttons of its name by what it posts', () => {
    const button = (value: string) => input({ name: 'provider', type: 'submit', value }, { group: 'oidc' })
    render(<FlowForm flow={formOf(button('google'), button('github'))} />)
    expect(screen.getByRole('button', { name: 'Provider google' })).toHaveValue('google')
    expect(screen.getByRole('button', { name: 'Provider github' })).toHaveValue('github')
  })

  test('can be followed where it is a link', () => {
    render(
      <FlowForm flow={formOf({ type: 'a', attributes: { id: 'continue', href: 'https://app.test/' } })} />,
    )
    expect(screen.getByRole('link', { name: 'Continue' })).toHaveAttribute('href', 'https://app.test/')
  })
})

test('what a server says of a button is said at the button, whatever it does', () => {
  const messages = [{ id: 4000001, text: 'Not today.', type: 'error' }]
  for (const [name, value] of [
    ['method', 'password'],
    ['provider', 'google'],
    ['resend', 'code'],
  ]) {
    const { unmount } = render(
      <FlowForm flow={formOf(input({ name, type: 'submit', value }, { messages }))} />,
    )
    expect(screen.getByRole('button')).toHaveAccessibleDescription('Not today.')
    unmount()
  }
})

test('a node of a type that nobody knows shows its value, also where that is a number or no', () => {
  const slider = { type: 'slider', attributes: { id: 'volume', value: 0 } }
  const toggle = { type: 'toggle', attributes: { id: 'loud', value: false } }
  render(<FlowForm flow={formOf(slider, toggle)} />)
  expect(screen.getByTestId('node/unknown/volume')).toHaveTextContent('Volume0')
  expect(screen.getByTestId('node/unknown/loud')).toHaveTextContent('Loudfalse')
})

test('a picture and a link that lead nowhere do not lead to the page itself', () => {
  const said = vi.spyOn(console, 'error').mockReturnValue()
  const { container } = render(
    <FlowForm
      flow={formOf({ type: 'img', attributes: { id: 'qr' } }, { type: 'a', attributes: { id: 'to' } })}
    />,
  )
  expect(container.querySelector('[src], [href]')).toBeNull()
  expect(said).not.toHaveBeenCalled()
})

test('a button for a passkey posts nothing before there is one, also where the server says that it submits', async () => {
  const trigger = {
    name: 'passkey_login_trigger',
    type: 'submit',
    value: '',
    onclickTrigger: 'oryPasskeyLogin',
  }
  const onSubmit = vi.fn()
  render(<FlowForm flow={formOf(input(trigger, { group: 'passkey' }))} onSubmit={onSubmit} />)
  fireEvent.click(screen.getByRole('button'))
  await expect.poll(() => screen.getAllByRole('alert')).toHaveLength(2)
  expect(onSubmit).not.toHaveBeenCalled()
})
