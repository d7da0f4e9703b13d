'use client'
import { type ContextType, createElement, PureComponent } from 'react'
import { attributesOf } from './attributes.js'
import type { Field } from './field.js'
import { type FormKit, FormKitContext } from './formContext.js'
import { identifierNames } from './identifierOf.js'
import { changesOf, componentFor } from './overrides.js'
import type { SlotProps } from './slotProps.js'
import type { NodeSlot } from './slots.js'

/** Everything that a component needs to draw a field. */
function slotProps<Slot extends NodeSlot>(
  slot: Slot,
  field: Field<Slot>,
  { text, overrides, kind, id, identifier }: FormKit,
  primary: boolean,
): SlotProps<Slot> {
  const { label, aside, hint, placeholder, value } = changesOf(overrides, field.key)
  const words = text(field.label, { name: field.name })
  const { messages } = field.node
  const control = `${id}-${field.index}`
  const ids = { control, hint: `${control}-hint`, message: (index: number) => `${control}-message-${index}` }
  const describedBy = [...messages.map((_, index) => ids.message(index)), ...(hint ? [ids.hint] : [])].join(
    ' ',
  )
  return {
    node: field.node,
    field,
    attributes: attributesOf(slot, field, {
      id: control,
      describedBy: describedBy || undefined,
      label: words,
      placeholder,
      value: value ?? (identifierNames.has(field.name) ? identifier : undefined),
      kind,
      primary,
    }),
    label: label ?? words,
    aside,
    hint,
    messages,
    ids,
    primary,
  }
}

export interface FlowNodeProps {
  field: Field
  /** Whether this is the button to be filled. */
  primary?: boolean
}

/**
 * Draws one node, and keeps what goes wrong with it to itself: where an app's component throws, the kit's own stands
 * in; where that throws too, the node is left out.
 */
export class FlowNode extends PureComponent<FlowNodeProps, { failed: boolean; plain: boolean }> {
  static override readonly contextType = FormKitContext
  declare context: ContextType<typeof FormKitContext>
  override state = { failed: false, plain: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override componentDidCatch(error: unknown) {
    console.warn(
      `kratos-kit: the node "${this.props.field.key}" could not be drawn. Look at what nodes, groups or slots give for it.`,
      error,
    )
    if (!this.state.plain) this.setState({ failed: false, plain: true })
  }

  override render() {
    const kit = this.context
    const { field, primary = false } = this.props
    if (!kit || this.state.failed) return null
    const overrides = this.state.plain ? { defaults: kit.overrides.defaults } : kit.overrides
    return createElement(componentFor(overrides, field), slotProps(field.slot, field, kit, primary))
  }
}
