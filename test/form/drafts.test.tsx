import { act, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { beforeEach, expect, test, vi } from 'vitest'
import { FlowForm } from '../../src/components/FlowForm.js'
import type { SlotProps } from '../../src/form/slotProps.js'
import { useRegistrationFlow } from '../../src/queries/useRegistrationFlow.js'
import basic from '../conformance/profiles/basic.json' with { type: 'json' }
import { createWorld } from '../queries/createWorld.js'

const restored = 'We put back what you had typed.'

/** A list of the app's own, which is told of a choice as lists are. */
function Plans({ attributes: { name }, label }: SlotProps<'Input'>) {
  const [plan, setPlan] = useState('free')
  return (
    <label>
      {label}
      <select name={name} value={plan} onChange={(event) => setPlan(event.target.value)}>
        <option>free</option>
        <option>team</option>
      </select>
    </label>
  )
}

const Lines = ({ attributes: { name }, label }: SlotProps<'Input'>) => (
  <label>
    {label}
    <textarea name={name} />
  </label>
)

const ownNodes = { 'traits.plan': Plans, 'traits.website': Lines }

function SignUp({ drafts = true }: { drafts?: boolean }) {
  const registration = useRegistrationFlow({ inUrl: false })
  return (
    <>
      <FlowForm flow={registration} drafts={drafts} nodes={ownNodes} />
      <p>{registration.status}</p>
    </>
  )
}

const stored = () =>
  Object.keys(sessionStorage)
    .map((key) => sessionStorage.getItem(key))
    .join()

/** A page with a cache of its own: what a reload leaves is what the tab stores. */
async function openPage(drafts = true) {
  const world = createWorld({ config: basic })
  const page = world.render(<SignUp drafts={drafts} />)
  await screen.findByLabelText('E-Mail')
  // The code of drafts comes beside the form.
  await act(() => import('../../src/form/openDraft.js'))
  return page
}

beforeEach(() => {
  sessionStorage.clear()
  vi.useRealTimers()
})

test('what was typed is there again after a reload, and the page says so', async () => {
  const user = userEvent.setup()
  const before = await openPage()
  await user.type(screen.getByLabelText('E-Mail'), 'ada@example.com')
  await user.type(screen.getByLabelText('Age'), '36')
  await user.click(screen.getByLabelText('Newsletter'))
  before.unmount()

  await openPage()
  expect(screen.getByLabelText<HTMLInputElement>('E-Mail').value).toBe('ada@example.com')
  expect(screen.getByLabelText<HTMLInputElement>('Age').value).toBe('36')
  expect(screen.getByLabelText<HTMLInputElement>('Newsletter').checked).toBe(true)
  expect(await screen.findByText(restored)).toBeTruthy()
})

test('so is what was chosen from a list, and written into several lines', async () => {
  const user = userEvent.setup()
  const before = await openPage()
  await user.selectOptions(screen.getByLabelText('Plan'), 'team')
  await user.type(screen.getByLabelText('Website'), 'https://ada.example.com')
  before.unmount()

  await openPage()
  expect(screen.getByLabelText<HTMLSelectElement>('Plan').value).toBe('team')
  expect(screen.getByLabelText<HTMLTextAreaElement>('Website').value).toBe('https://ada.example.com')
  await user.click(screen.getByLabelText('Newsletter'))
  expect(screen.getByLabelText<HTMLSelectElement>('Plan').value).toBe('team')
})

test('a password is never written down', async () => {
  const user = userEvent.setup()
  const before = await openPage()
  await user.type(screen.getByLabelText('E-Mail'), 'ada@example.com')
  await user.type(screen.getByLabelText('Password'), 'Zebra-lamp-41-orbit')
  before.unmount()
  expect(stored()).toContain('ada@example.com')
  expect(stored()).not.toContain('Zebra')

  await openPage()
  expect(screen.getByLabelText<HTMLInputElement>('Password').value).toBe('')
})

test('nothing is left in the tab after signing up', async () => {
  const user = userEvent.setup()
  const page = await openPage()
  await user.type(screen.getByLabelText('E-Mail'), 'ada@example.com')
  await user.type(screen.getByLabelText('First name'), 'Ada')
  await user.type(screen.getByLabelText('Password'), 'Zebra-lamp-41-orbit')
  await user.click(screen.getByRole('button', { name: 'Sign up' }))
  await screen.findByText('completed')
  page.unmount()
  await vi.waitFor(() => {
    expect(sessionStorage).toHaveLength(0)
  })
})

test('a draft of half an hour ago is forgotten', async () => {
  const user = userEvent.setup()
  const before = await openPage()
  await user.type(screen.getByLabelText('E-Mail'), 'ada@example.com')
  before.unmount()
  const later = Date.now() + 31 * 60_000
  vi.spyOn(Date, 'now').mockReturnValue(later)

  await openPage()
  expect(screen.getByLabelText<HTMLInputElement>('E-Mail').value).toBe('')
})

test('an app can switch drafts off', async () => {
  const user = userEvent.setup()
  const page = await openPage(false)
  await user.type(screen.getByLabelText('E-Mail'), 'ada@example.com')
  page.unmount()
  expect(sessionStorage).toHaveLength(0)
})
