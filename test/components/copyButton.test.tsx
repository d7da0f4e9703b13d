import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { FlowForm } from '../../src/components/FlowForm.js'

const secret = { id: 1050017, type: 'info', text: 'JBSWY3DP', context: { secret: 'JBSWY3DP' } }
const flow = {
  ui: {
    nodes: [
      {
        type: 'text',
        group: 'totp',
        attributes: { id: 'totp_secret_key', node_type: 'text', text: secret },
        messages: [],
        meta: { label: { id: 1050017, type: 'info', text: 'This is your secret.' } },
      },
    ],
  },
}

test('a secret is copied, and a browser that refuses is no dead end', async () => {
  const user = userEvent.setup()
  render(<FlowForm flow={flow} />)
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValueOnce(new Error('Not allowed.'))
  await user.click(await screen.findByRole('button', { name: 'Copy' }))
  await user.click(await screen.findByRole('button', { name: 'Try again' }))
  expect(await screen.findByRole('button', { name: 'Copied' })).toBeInTheDocument()
  expect(write).toHaveBeenCalledTimes(2)
  expect(await navigator.clipboard.readText()).toBe('JBSWY3DP')
})
