import type { LoginFlow } from '../protocol/flow.js'

/** A sign-in of somebody known: Kratos asks for their identifier again where several methods are on. */
export function fillIdentifier(flow: LoginFlow, identifier: string): LoginFlow {
  const nodes = flow.ui.nodes.map((node) =>
    node.type === 'input' && node.attributes.name === 'identifier' && !node.attributes.value
      ? { ...node, attributes: { ...node.attributes, value: identifier } }
      : node,
  )
  return { ...flow, ui: { ...flow.ui, nodes } }
}
