import type { UiText } from '../../protocol/text.js'

/** A message for a flow: on the input of this name, or without `at` on the form. */
export interface FlowMessage {
  at?: string
  message: UiText
}

/** What is wrong with a submit and can be mended in its form: the flow comes back with these messages. */
export class FlowProblem extends Error {
  readonly messages: readonly FlowMessage[]

  constructor(messages: readonly FlowMessage[]) {
    super(messages.map(({ message }) => message.text).join(' '))
    this.name = 'FlowProblem'
    this.messages = messages
  }
}

/** A problem with the whole form. */
export function formProblem(message: UiText): FlowProblem {
  return new FlowProblem([{ message }])
}

/** A problem with one input. */
export function fieldProblem(at: string, message: UiText): FlowProblem {
  return new FlowProblem([{ at, message }])
}
