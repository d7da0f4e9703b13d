'use client'
import type { ReactNode } from 'react'
import { useFormKit } from '../form/formContext.js'
import type { SlotProps } from '../form/slotProps.js'
import { stateOf } from '../form/stateOf.js'
import { usePress } from '../form/usePress.js'
import { nodeMessages } from './nodeMessages.js'
import { usedMark } from './usedMark.js'

/** The words beside the provider's name stand in elements of their own: in a grid of many they are only heard. */
function withNameApart(label: ReactNode, name: unknown): ReactNode {
  if (typeof label !== 'string' || typeof name !== 'string') return label
  const [before = '', after] = label.split(name).map((words) => words.trim())
  if (after === undefined) return label
  // Spaces stay with the name: at the edge of an element not everybody counts them.
  const apart = label.slice(before.length, label.length - after.length)
  return [<span key="before">{before}</span>, apart, <span key="after">{after}</span>]
}

/** A way in through somebody else: signing in with a provider, linking or unlinking one. */
export function Provider({ attributes, field, label, messages, ids }: SlotProps<'Provider'>) {
  const kit = useFormKit()
  const { draw } = kit
  const { isPressed, busy } = usePress(attributes)
  const id = attributes.value?.toString() ?? ''
  const children = (
    <>
      {isPressed && draw('spinner', 'span', { 'aria-hidden': true })}
      {draw('icon', 'span', { 'aria-hidden': true, 'data-icon': id, children: id.charAt(0).toUpperCase() })}
      <span>{withNameApart(label, field.label.context?.['provider'])}</span>
      {usedMark(kit, field)}
    </>
  )
  return (
    <>
      {draw(
        'provider',
        'button',
        { children, ...attributes, ...busy },
        stateOf(field, { pending: isPressed }),
      )}
      {nodeMessages({ messages, ids })}
    </>
  )
}
