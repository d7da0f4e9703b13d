import type { Submitter } from '../queries/flowHandle.js'
import type { Field } from './field.js'

/** Tells the button of a field, or what it posts, from all others. */
export const isButtonOf =
  ({ name, node }: Field) =>
  (button: Submitter): boolean =>
    node.type === 'input' && button.name === name && button.value === String(node.attributes.value ?? '')
