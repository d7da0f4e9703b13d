import { act, render, screen } from '@testing-library/react'
import fc from 'fast-check'
import { beforeEach, expect, test, vi } from 'vitest'
import { FlowForm } from '../../src/components/FlowForm.js'
import type { FlowSource } from '../../src/form/formModel.js'
import { mutatedFlow } from './mutatedFlow.js'
import { recordedFlows } from './recordedFlows.js'

const web = /^(https?|mailto):/
const picture = /^(https?:|data:image\/(png|jpeg|gif|webp)[;,])/

/** Where an element would take somebody, or what it would load. */
const targets = (container: HTMLElement, attribute: string) =>
  [...container.querySelectorAll(`[${attribute}]`)].map(
    (element) => new URL(element.getAttribute(attribute) ?? '', 'https://page.test').href,
  )

const errors: unknown[] = []

beforeEach(() => {
  errors.length = 0
  vi.spyOn(console, 'warn').mockImplementation((...said) => errors.push(said))
  // Whoever fills it in has filled it in well.
  vi.spyOn(HTMLInputElement.prototype, 'reportValidity').mockReturnValue(true)
})

test('whatever a server answers is drawn and can be submitted, and runs nothing', async () => {
  const small = recordedFlows().filter(({ flow }) => JSON.stringify(flow.ui).length < 8000)
  const flows = small.map(({ flow }) => flow)
  const untouched = Object.getOwnPropertyNames(Object.prototype)
  await fc.assert(
    fc.asyncProperty(mutatedFlow(flows), async (flow) => {
      const onSubmit = vi.fn()
      const { container, unmount } = render(<FlowForm flow={flow as FlowSource} onSubmit={onSubmit} />)
      expect(container.querySelector('script, iframe, object, embed')).toBeNull()
      for (const attribute of ['href', 'action', 'formaction'])
        for (const target of targets(container, attribute)) expect(target).toMatch(web)
      for (const target of targets(container, 'src')) expect(target).toMatch(picture)

      const forms = [...container.querySelectorAll('form')].slice(0, 2)
      for (const form of forms) {
        form.noValidate = true
        const button = form.querySelector<HTMLButtonElement>('button[type="submit"]:enabled') ?? undefined
        await act(async () => {
          form.requestSubmit(button)
        })
      }
      await vi.waitFor(() => expect(onSubmit).toHaveBeenCalledTimes(forms.length))
      for (const [payload] of onSubmit.mock.calls) expect(() => JSON.stringify(payload)).not.toThrow()
      expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(untouched)
      unmount()
    }),
    { numRuns: 2000 },
  )
  // Nothing had to be left out: what is not understood is drawn as well as it can be.
  expect(errors).toEqual([])
  expect(Object.hasOwn(globalThis, 'ran')).toBe(false)
}, 300_000)

test('a group whose name is no text at all is drawn and submits all the same', async () => {
  const inputs = [
    { name: 'traits.nickname', type: 'text', value: 'Ada' },
    { name: 'link', type: 'submit', value: 'one' },
    { name: 'link', type: 'submit', value: 'other' },
  ]
  const nodes = inputs.map((attributes) => ({ type: 'input', group: '\uD800 x', attributes }))
  const onSubmit = vi.fn()
  const flow = { ui: { action: 'https://kratos.test/self-service/settings?flow=1', nodes } }
  render(<FlowForm flow={flow} onSubmit={onSubmit} />)
  await act(async () => screen.getAllByRole('button')[1]?.click())
  await vi.waitFor(() =>
    expect(onSubmit).toHaveBeenCalledWith({ link: 'other', traits: { nickname: 'Ada' } }, expect.anything()),
  )
})
