import type { StoryContext } from '@storybook/react-vite'
import { userEvent } from 'storybook/test'
import { account } from '../../playground/kratosConfiguration.js'

/** Names the ready account's address on a screen that sends a code there. */
export async function askForCode({ canvas }: Pick<StoryContext, 'canvas'>): Promise<void> {
  await userEvent.type(await canvas.findByLabelText('Email'), account.email)
  await userEvent.click(canvas.getByRole('button', { name: 'Continue' }))
  await canvas.findByRole('heading', { name: 'Check your messages' })
}
