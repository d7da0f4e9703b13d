'use client'
import { createElement } from 'react'
import { useFormKit, useFormState } from './formContext.js'
import { messagesOf } from './messagesOf.js'
import { frameFor } from './overrides.js'

/** What the flow says as a whole, and of nodes beside which nothing is said. */
export function Messages() {
  const { overrides } = useFormKit()
  const state = useFormState()
  return createElement(frameFor(overrides, 'Messages'), {
    messages: messagesOf(state),
    version: state.version,
  })
}
