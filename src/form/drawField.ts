import { createElement, type ReactNode } from 'react'
import type { FormKit } from './formContext.js'
import { frameFor } from './overrides.js'
import type { FieldProps } from './slotProps.js'

/** A control in its frame: label, hint and messages, or what the app has for these. */
export function drawField(
  { overrides }: FormKit,
  props: Omit<FieldProps, 'children'>,
  children: ReactNode,
): ReactNode {
  const { field, label, aside, hint, messages, ids } = props
  const all: FieldProps = { field, label, aside, hint, messages, ids, children }
  return createElement(frameFor(overrides, 'Field', field.node.group), all)
}
