import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, onTestFinished, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { createKratosClient } from '../../../src/client/createKratosClient.js'
import { FlowForm } from '../../../src/components/FlowForm.js'
import { submitting } from '../../../src/form/codeOnCall.js'
import de from '../../../src/i18n/locales/de.js'
import { KratosProvider } from '../../../src/queries/KratosProvider.js'

const input = (attributes: object) => ({
  type: 'input',
  group: 'profile',
  attributes: { node_type: 'input', disabled: false, ...attributes },
  messages: [],
  meta: {},
})

const nodes = [
  input({ name: 'traits.postcode', type: 'text', pattern: '^[0-9]{5}$', required: true }),
  input({ name: 'method', type: 'submit', value: 'profile' }),
]

async function show(form: ReactNode): Promise<HTMLInputElement> {
  const place = document.body.appendChild(document.createElement('main'))
  const root = createRoot(place)
  onTestFinished(() => {
    root.unmount()
    place.remove()
  })
  root.render(form)
  await submitting.load()
  return vi.waitUntil(() => place.querySelector('input'))
}

test('a value of the wrong form is told so in the language of the page, until it is mended', async () => {
  const onSubmit = vi.fn<(payload: unknown) => void>()
  const control = await show(
    <QueryClientProvider client={new QueryClient()}>
      <KratosProvider client={createKratosClient({ baseUrl: 'https://auth.example.com' })} messages={de}>
        <FlowForm flow={{ ui: { nodes } }} onSubmit={onSubmit} />
      </KratosProvider>
    </QueryClientProvider>,
  )
  await userEvent.type(control, '1234')
  await userEvent.click(page.getByRole('button'))
  expect(control.validationMessage).toBe(de.messages[4_000_004])
  expect(onSubmit).not.toHaveBeenCalled()

  // Something else is wrong now, and the browser has its own words for that.
  await userEvent.clear(control)
  expect(control.validity.customError).toBe(false)
  expect(control.validity.valueMissing).toBe(true)

  await userEvent.type(control, '12345{Enter}')
  await expect.poll(() => onSubmit.mock.calls[0]?.[0]).toMatchObject({ traits: { postcode: '12345' } })
})

test('what the app has a browser say of a control stays', async () => {
  const control = await show(<FlowForm flow={{ ui: { nodes } }} onSubmit={vi.fn<() => void>()} />)
  control.setCustomValidity('Ask the harbour office.')
  await userEvent.type(control, '1234')
  await userEvent.click(page.getByRole('button'))
  expect(control.validationMessage).toBe('Ask the harbour office.')
})
