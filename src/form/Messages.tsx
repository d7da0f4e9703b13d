'use client'
import { createElement } from 'react'
import type { UiText } from '../protocol/text.js'
import { useFormKit, useFormState } from './formContext.js'
import { frameFor } from './overrides.js'

/** What the flow says as a whole, each thing once. Messages of hidden nodes are among it: they have no other place. */
export function Messages() {
  const { overrides } = useFormKit()
  const { messages, root, version } = useFormState()
  const said = new Map<string, UiText>()
  for (const message of [...messages, ...root.flatMap(({ node }) => node.messages)])
    said.set(`${message.id} ${message.text}`, message)
  return createElement(frameFor(overrides, 'Messages'), { messages: [...said.values()], version })
}
