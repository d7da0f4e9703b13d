'use client'
import { useFormKit } from '../form/formContext.js'
import type { SlotProps } from '../form/slotProps.js'
import { readText } from '../protocol/readText.js'

/** A node of a type that this kit does not know: its label, and whatever text it has. */
export function Unknown({ attributes, node, label }: SlotProps<'Unknown'>) {
  const { draw, text } = useFormKit()
  const { value, text: content } = node.attributes
  const words = readText(content)
  const shown = words ? text(words) : String(value ?? '')
  return draw('text', 'div', {
    ...attributes,
    children: (
      <>
        {label && draw('label', 'p', { children: label })}
        {shown && <p>{shown}</p>}
      </>
    ),
  })
}
