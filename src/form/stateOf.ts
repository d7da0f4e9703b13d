import type { Field } from './field.js'
import type { PartState } from './parts.js'

/** How a field stands, for classes and elements of its parts. */
export function stateOf({ node, name, invalid }: Field): PartState {
  const { group } = node
  if (node.type !== 'input') return { name, group, invalid }
  const { type, required = false, disabled } = node.attributes
  return { name, group, type, invalid, required, disabled }
}
