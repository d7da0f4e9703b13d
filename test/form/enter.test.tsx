import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { expect, test, vi } from 'vitest'
import { FlowForm } from '../../src/components/FlowForm.js'

const input = (attributes: object, group: string) => ({ type: 'input', group, attributes })

/** A sign-in by a provider or a password, with a field of a group that has no button. */
const flow = {
  ui: {
    action: 'https://kratos.test/self-service/login?flow=1',
    method: 'POST',
    nodes: [
      input({ name: 'provider', type: 'submit', value: 'google' }, 'oidc'),
      input({ name: 'password', type: 'password' }, 'password'),
      input({ name: 'method', type: 'submit', value: 'password' }, 'password'),
      input({ name: 'tenant', type: 'text' }, 'tenancy'),
    ],
  },
}

/** The form with providers first, which a browser would press. */
function open(more?: ReactNode) {
  const onSubmit = vi.fn()
  render(
    <FlowForm flow={flow} onSubmit={onSubmit} order={['oidc']}>
      <FlowForm.Nodes />
      {more}
    </FlowForm>,
  )
  return { onSubmit, user: userEvent.setup() }
}

const method = { name: 'method', value: 'password' }

test('Enter in an input of the app’s own presses the button of the method, not the first of the form', async () => {
  const { onSubmit, user } = open(<input name="transient_payload.coupon" aria-label="Coupon" />)
  await user.type(screen.getByLabelText('Coupon'), 'SPRING{Enter}')
  const payload = { method: 'password', transient_payload: { coupon: 'SPRING' } }
  await expect.poll(() => onSubmit.mock.lastCall).toEqual([payload, method])
})

test('so does Enter in a field whose group has no button', async () => {
  const { onSubmit, user } = open()
  await user.type(screen.getByLabelText('Tenant'), 'acme{Enter}')
  await expect.poll(() => onSubmit.mock.lastCall).toEqual([{ method: 'password', tenant: 'acme' }, method])
})

test('Enter on a button of the app’s own presses that', async () => {
  const onClick = vi.fn()
  const { onSubmit, user } = open(<input type="button" value="Help" onClick={onClick} />)
  screen.getByRole('button', { name: 'Help' }).focus()
  await user.keyboard('{Enter}')
  expect(onClick).toHaveBeenCalledOnce()
  expect(onSubmit).not.toHaveBeenCalled()
})
