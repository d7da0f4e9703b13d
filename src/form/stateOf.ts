import type { Field } from './field.js'
import type { PartState } from './parts.js'

/** How a field stands, and a button among them, for classes and elements of its parts. */
export function stateOf(
  { node, name, invalid }: Field,
  button?: Pick<PartState, 'pending' | 'primary'>,
): PartState {
  const { group } = node
  if (node.type !== 'input') return { name, group, invalid }
  const { type, required = false, disabled } = node.attributes
  const state: PartState = { name, group, type, invalid, required, disabled }
  return button ? Object.assign(state, button) : state
}
