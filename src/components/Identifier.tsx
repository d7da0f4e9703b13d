'use client'
import { useFormKit } from '../form/formContext.js'
import type { IdentifierProps } from '../form/slotProps.js'
import * as texts from '../i18n/texts.js'

/** An address or a name, and the way to another. It keeps its own direction among words that run the other way. */
export function Identifier({ identifier, onChange }: IdentifierProps) {
  const { draw, text } = useFormKit()
  const change =
    onChange &&
    draw('action', 'button', {
      type: 'button',
      'data-action': 'change',
      onClick: onChange,
      children: text(texts.change),
    })
  return draw('identifier', 'div', {
    children: (
      <>
        <bdi>{identifier}</bdi>
        {change}
      </>
    ),
  })
}
