'use client'
import { frame } from './Frame.js'
import { useFormKit, useFormState } from './formContext.js'
import { messagesOf } from './messagesOf.js'

/** What the flow says as a whole, and of nodes beside which nothing is said. */
export function Messages() {
  const { overrides } = useFormKit()
  const state = useFormState()
  return frame(overrides, 'Messages', {
    messages: messagesOf(state),
    version: state.version,
  })
}
