import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { type Field, isButton, isTyped, useFlowForm } from '../../src/headless.js'
import { useLoginFlow } from '../../src/queries/useLoginFlow.js'
import { ada, createWorld } from '../queries/createWorld.js'
import { passwordConfig } from '../queries/passwordConfig.js'

/** A form as a design system would draw it: none of the kit's elements. */
function OwnSignIn() {
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
      <div key={field.key}>
        <label {...form.labelProps(field)}>{form.labelOf(field)}</label>
        <input {...form.inputProps(field)} />
        {field.node.messages.map((message, index) => (
          <em key={message.id} {...form.messageProps(field, index)}>
            {form.text(message)}
          </em>
        ))}
      </div>
    )
  }
  return (
    <form {...form.formProps}>
      {form.hidden.map((field) => (
        <input key={field.key} {...form.inputProps(field)} />
      ))}
      <p {...form.liveProps} />
      {form.messages.map((message) => (
        <strong key={message.id}>{form.text(message)}</strong>
      ))}
      {form.sections.flatMap(({ fields }) => fields).map(draw)}
      <i>{login.status}</i>
    </form>
  )
}

test('an app that draws every element itself signs in, and is told what was wrong', async () => {
  const user = userEvent.setup()
  const world = createWorld({ config: passwordConfig, identities: [ada] })
  world.render(<OwnSignIn />)
  await user.type(await screen.findByLabelText('E-Mail'), ada.traits.email)
  await user.type(screen.getByLabelText('Password'), 'wrong{Enter}')
  expect(await screen.findByText(/credentials are invalid/)).toBeInTheDocument()
  expect(screen.getByLabelText('E-Mail')).toHaveValue(ada.traits.email)
  expect(screen.getByLabelText('Password')).toHaveValue('')

  await user.type(screen.getByLabelText('Password'), `${ada.password}{Enter}`)
  expect(await screen.findByText('completed')).toBeInTheDocument()
})

test('what is wrong with a field describes the control of the app', async () => {
  const user = userEvent.setup()
  const world = createWorld({ config: passwordConfig })
  const { container } = world.render(<OwnSignIn />)
  await screen.findByLabelText('E-Mail')
  container.querySelector('form')?.setAttribute('novalidate', '')
  await user.click(screen.getByRole('button', { name: /sign in/i }))
  await screen.findByText(/identifier is missing/)
  expect(screen.getByLabelText('E-Mail')).toBeInvalid()
  expect(screen.getByLabelText('E-Mail')).toHaveAccessibleDescription('Property identifier is missing.')
  expect(screen.getByLabelText('E-Mail')).toHaveFocus()
})
