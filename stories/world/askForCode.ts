import type { StoryContext } from '@storybook/react-vite'
import { userEvent } from 'storybook/test'
import { account } from '../../playground/kratosConfiguration.js'

/** Names an address on a screen that sends something there. */
export async function nameAddress(
  { canvas }: Pick<StoryContext, 'canvas'>,
  address = account.email,
): Promise<void> {
  await userEvent.type(await canvas.findByLabelText('Email'), address)
  await userEvent.click(canvas.getByRole('button', { name: 'Continue' }))
}

/** The same, and a code is on its way. */
export async function askForCode({ canvas }: Pick<StoryContext, 'canvas'>, address?: string): Promise<void> {
  await nameAddress({ canvas }, address)
  await canvas.findByRole('heading', { name: 'Check your messages' })
}
