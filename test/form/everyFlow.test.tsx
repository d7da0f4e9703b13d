import { act, render } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import type { FlowPayload } from '../../src/client/outcome.js'
import { FlowForm } from '../../src/components/FlowForm.js'
import { modelOf } from '../../src/form/formModel.js'
import type { UiNode } from '../../src/protocol/node.js'
import { recordOf } from '../../src/protocol/record.js'
import { recordedFlows } from './recordedFlows.js'

const flows = recordedFlows()

function isDrawn(container: HTMLElement, { type, attributes }: UiNode): boolean {
  if (type !== 'input')
    return (
      container.querySelector(
        `[data-testid="node/${type === 'img' ? 'image' : type === 'a' ? 'anchor' : type}/${String(attributes.id)}"]`,
      ) !== null
    )
  const isButton = ['submit', 'button'].includes(attributes.type)
  return [...container.querySelectorAll('input, select, button')].some(
    (element) =>
      element.getAttribute('name') === attributes.name &&
      (!isButton || element.getAttribute('value') === String(attributes.value ?? '')),
  )
}

/** What each form of a flow posts when its first button is pressed, whatever is missing in it. */
async function postedBy(flow: { ui: object }) {
  const posted: { payload: FlowPayload; form: HTMLFormElement }[] = []
  let form = document.createElement('form')
  const onSubmit = (payload: FlowPayload) => posted.push({ payload, form })
  const { container, unmount } = render(<FlowForm flow={flow} onSubmit={onSubmit} />)
  for (form of container.querySelectorAll('form')) {
    form.noValidate = true
    const button = form.querySelector<HTMLButtonElement>('button[type="submit"]') ?? undefined
    await act(async () => form.requestSubmit(button))
  }
  return { posted, unmount }
}

const at = (payload: FlowPayload, name: string): unknown =>
  name.split('.').reduce<unknown>((value, part) => recordOf(value)[part], payload)

describe.each(['v0.8.2', 'v26.2.0'])('every flow that %s answered', (server) => {
  const answered = flows.filter(({ name }) => name.startsWith(server))

  test('is drawn with every node at first paint', () => {
    const missing = answered.flatMap(({ name, flow }) => {
      const { container, unmount } = render(<FlowForm flow={flow} />)
      const lost = modelOf(flow).fields.filter(({ node }) => !isDrawn(container, node))
      unmount()
      return lost.map(({ key }) => `${name}: ${key}`)
    })
    expect(answered.length).toBeGreaterThan(50)
    expect(missing).toEqual([])
  })

  test('says all that the server says, and each thing in one place', () => {
    const wrong: string[] = []
    for (const { name, flow } of answered) {
      const { container, unmount } = render(<FlowForm flow={flow} />)
      const { messages, fields } = modelOf(flow)
      const said = new Set(
        [...messages, ...fields.flatMap(({ node }) => node.messages)].map(({ text }) => text),
      )
      for (const text of said) {
        const places = [...container.querySelectorAll('p')].filter((each) => each.textContent === text)
        if (places.length !== 1) wrong.push(`${name}: ${places.length} times ${text}`)
      }
      unmount()
    }
    expect(wrong).toEqual([])
  })

  test('posts every hidden value of a form, the CSRF token among them, with the type that it came with', async () => {
    const wrong: string[] = []
    for (const { name, flow } of answered) {
      const hidden = modelOf(flow).fields.filter(({ slot }) => slot === 'Hidden')
      const { posted, unmount } = await postedBy(flow)
      for (const { payload, form } of posted)
        for (const { node, key } of hidden) {
          const value = node.type === 'input' ? node.attributes.value : undefined
          const isHere = key === 'csrf_token' || form.elements.namedItem(key) !== null
          const isEmpty = value === undefined || value === null || value === ''
          if (isHere && !isEmpty && !Object.is(at(payload, key), value)) wrong.push(`${name}: ${key}`)
        }
      unmount()
    }
    expect(wrong).toEqual([])
  })
})
