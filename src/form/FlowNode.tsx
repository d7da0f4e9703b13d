'use client'
import { type ContextType, createElement, PureComponent } from 'react'
import type { Field } from './field.js'
import { type FieldPlace, fieldProps } from './fieldProps.js'
import { FormKitContext } from './formContext.js'
import { changesOf, componentFor } from './overrides.js'

// Bundlers put the mode in its place, and leave out what stands behind it.
declare const process: { env: { NODE_ENV?: string } }

export interface FlowNodeProps extends FieldPlace {
  field: Field
}

interface NodeState {
  field: Field | undefined
  failed: boolean
  plain: boolean
}

/**
 * Draws one node, and keeps what goes wrong with it to itself: where an app's component throws, the kit's own stands
 * in; where that throws too, the node is left out.
 */
export class FlowNode extends PureComponent<FlowNodeProps, NodeState> {
  static override readonly contextType = FormKitContext
  declare context: ContextType<typeof FormKitContext>
  override state: NodeState = { field: undefined, failed: false, plain: false }

  /** What could not draw one answer of the server may draw the next. */
  static getDerivedStateFromProps({ field }: FlowNodeProps, state: NodeState): NodeState | null {
    return field === state.field ? null : { field, failed: false, plain: false }
  }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override componentDidCatch(error: unknown) {
    if (process.env.NODE_ENV !== 'production')
      console.warn(
        `kratos-kit: the node "${this.props.field.key}" could not be drawn. Look at what nodes, groups or slots give for it.`,
        error,
      )
    if (!this.state.plain) this.setState({ failed: false, plain: true })
  }

  override render() {
    const kit = this.context
    const { field } = this.props
    if (!kit || this.state.failed) return null
    const { plain } = this.state
    const overrides = plain ? { defaults: kit.overrides.defaults } : kit.overrides
    const node = createElement(
      componentFor(overrides, field),
      fieldProps(field.slot, field, kit, this.props, changesOf(overrides, field.key)),
    )
    // What frames the field may be what throws.
    return plain ? createElement(FormKitContext.Provider, { value: { ...kit, overrides } }, node) : node
  }
}
