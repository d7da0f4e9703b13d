import { Fault } from '../http/fault.js'
import type { Reply } from '../http/reply.js'
import { findNode, input } from '../nodes/build.js'
import { answerWithFlow } from './answerWithFlow.js'
import type { FlowContext } from './flowContext.js'
import { orderNodes, putCsrfToken } from './flowNodes.js'
import { type FlowMessage, FlowProblem } from './flowProblem.js'

/**
 * Answers a submit that failed: with the flow and its messages, where a person can mend it. A fault of status 400
 * becomes a message too; any other is thrown on.
 */
export function refuseSubmit(context: FlowContext, error: unknown): Reply {
  const { kratos, flow } = context
  const messages = messagesOf(context, error)
  if (!messages) throw error
  if (!kratos.generation.keepsMessages.includes(flow.kind)) clearMessages(context)
  for (const message of messages) addMessage(context, message)
  putCsrfToken(context)
  orderNodes(context)
  return answerWithFlow(context, 400, kratos.generation.backToPage[flow.kind])
}

function messagesOf({ kratos }: FlowContext, error: unknown): readonly FlowMessage[] | undefined {
  if (error instanceof FlowProblem) return error.messages
  if (!(error instanceof Fault) || error.status !== 400) return undefined
  return [{ message: kratos.say(4000001, { reason: error.more.reason ?? '' }) }]
}

/** Takes all messages out of a form. */
export function clearMessages({ flow }: FlowContext): void {
  flow.messages = []
  for (const node of flow.nodes) node.messages = []
}

/** Adds a message to its input, or where the form has none of that name to a new one. */
function addMessage({ flow }: FlowContext, { at, message }: FlowMessage): void {
  if (at === undefined || at === '') {
    flow.messages.push(message)
    return
  }
  const node = findNode(flow.nodes, at)
  if (node) node.messages.push(message)
  else flow.nodes.push({ ...input('default', at, 'text'), messages: [message] })
}
