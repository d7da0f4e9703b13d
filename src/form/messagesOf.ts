import type { UiText } from '../protocol/text.js'
import type { FormState } from './formContext.js'

/** What a flow says as a whole, each thing once, and what it says of nodes beside which nothing is said. */
export function messagesOf({ messages, fields, root }: FormState): UiText[] {
  const silent = [...root, ...fields.filter(({ node }) => node.type !== 'input')]
  const said = new Map<string, UiText>()
  for (const message of [...messages, ...silent.flatMap(({ node }) => node.messages)])
    said.set(`${message.id} ${message.text}`, message)
  return [...said.values()]
}
