import type { StoryContext } from '@storybook/react-vite'
import { userEvent } from 'storybook/test'
import { account } from '../../playground/kratosConfiguration.js'

type Canvas = Pick<StoryContext, 'canvas'>

/** Types an address and a password into a sign-in, instead of what stands there. */
export async function fillIn({ canvas }: Canvas, { email, password } = account): Promise<void> {
  const identifier = await canvas.findByLabelText('E-mail')
  await userEvent.clear(identifier)
  await userEvent.type(identifier, email)
  const secret = canvas.getByLabelText('Password')
  await userEvent.clear(secret)
  await userEvent.type(secret, password)
}

/** The same, and sends it. */
export async function signInWith({ canvas }: Canvas, typed = account): Promise<void> {
  await fillIn({ canvas }, typed)
  await userEvent.click(canvas.getByRole('button', { name: /Sign in with password/ }))
}
