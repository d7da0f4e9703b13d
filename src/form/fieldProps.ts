import type { FlowKind } from '../protocol/flow.js'
import type { Translate } from '../queries/useText.js'
import { attributesOf } from './attributes.js'
import type { Field } from './field.js'
import { identifierNames } from './identifierOf.js'
import type { NodeChanges } from './overrides.js'
import type { SlotProps } from './slotProps.js'
import type { NodeSlot } from './slots.js'

export interface FieldContext {
  text: Translate
  kind: FlowKind | undefined
  /** Starts every DOM id of the form. */
  id: string
  /** What stands at first where a name or an address is asked for. */
  identifier: string | undefined
  changes?: NodeChanges
  primary: boolean
}

/** Everything that somebody needs who draws a field. */
export function fieldProps<Slot extends NodeSlot>(
  slot: Slot,
  field: Field<Slot>,
  { text, kind, id, identifier, changes = {}, primary }: FieldContext,
): SlotProps<Slot> {
  const { aside, hint, placeholder } = changes
  const { messages } = field.node
  const label = text(field.label, { name: field.name })
  const control = `${id}-${field.index}`
  const ids = { control, hint: `${control}-hint`, message: (index: number) => `${control}-message-${index}` }
  const described = messages.map((_, index) => ids.message(index))
  if (hint) described.push(ids.hint)
  return {
    node: field.node,
    field,
    attributes: attributesOf(slot, field, {
      id: control,
      describedBy: described.join(' ') || undefined,
      label,
      placeholder,
      value: changes.value ?? (identifierNames.has(field.name) ? identifier : undefined),
      kind,
      primary,
    }),
    label: changes.label ?? label,
    aside,
    hint,
    messages,
    ids,
    primary,
  }
}
