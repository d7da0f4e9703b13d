'use client'
import { useFormKit } from '../form/formContext.js'
import type { SlotProps } from '../form/slotProps.js'
import { stateOf } from '../form/stateOf.js'
import * as texts from '../i18n/texts.js'
import { drawField } from './drawField.js'

/** One of several values; none, where the field may stay empty. */
export function Select(props: SlotProps<'Select'>) {
  const kit = useFormKit()
  const { draw, text } = kit
  const { attributes, node } = props
  const labels = new Map(
    node.attributes.options?.map(({ value, label }) => [String(value), label ? text(label) : String(value)]),
  )
  // What is stored stays to be chosen, also where the schema no longer offers it.
  const stored = attributes.defaultValue?.toString()
  if (stored && !labels.has(stored)) labels.set(stored, stored)
  const children = (
    <>
      <option value="">{text(texts.choose)}</option>
      {[...labels].map(([value, label]) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </>
  )
  return drawField(kit, props, draw('select', 'select', { ...attributes, children }, stateOf(props.field)))
}
