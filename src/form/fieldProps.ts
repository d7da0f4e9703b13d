import { attributesOf } from './attributes.js'
import type { Field } from './field.js'
import type { FormKit } from './formContext.js'
import { identifierNames } from './identifierOf.js'
import { labelOf } from './labelOf.js'
import type { NodeChanges } from './overrides.js'
import type { SlotProps } from './slotProps.js'
import type { NodeSlot } from './slots.js'

/** What the fields of one form have in common. */
export type FieldContext = Pick<FormKit, 'text' | 'kind' | 'id' | 'identifier'>

/** Where a field stands. */
export interface FieldPlace {
  /** Whether this is the button to be filled. Default: `false`. */
  primary?: boolean
  /** Id of the form that a button submits from outside of it. */
  form?: string | undefined
}

const unchanged: NodeChanges = {}

/** Everything that somebody needs who draws a field. */
export function fieldProps<Slot extends NodeSlot>(
  slot: Slot,
  field: Field<Slot>,
  { text, kind, id, identifier }: FieldContext,
  { primary = false, form }: FieldPlace,
  { label: ownLabel, aside, hint, placeholder, value }: NodeChanges = unchanged,
): SlotProps<Slot> {
  const { messages } = field.node
  const label = labelOf(field, text)
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
      value: value ?? (identifierNames.has(field.name) ? identifier : undefined),
      kind,
      primary,
      form,
    }),
    label: ownLabel ?? label,
    aside,
    hint,
    messages,
    ids,
    primary,
  }
}
