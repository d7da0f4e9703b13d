'use client'
import { useFormKit } from '../form/formContext.js'
import type { SlotProps } from '../form/slotProps.js'

/** A text of the server: words, or a secret to be kept. */
export function Text({ attributes, node, field, label }: SlotProps<'Text'>) {
  const { draw, text } = useFormKit()
  const id = attributes['data-testid']
  return draw('text', 'div', {
    ...attributes,
    children: (
      <>
        {label && draw('label', 'p', { 'data-testid': `${id}/label`, children: label })}
        <p data-testid={`${id}/text`}>{text(node.attributes.text, { name: field.name })}</p>
      </>
    ),
  })
}
