'use client'
import { useFormKit } from '../form/formContext.js'
import type { SlotProps } from '../form/slotProps.js'

/** A link. */
export function Anchor({ attributes, node, label }: SlotProps<'Anchor'>) {
  const { draw, text } = useFormKit()
  return draw('anchor', 'a', { ...attributes, children: text(node.attributes.title) || label })
}
