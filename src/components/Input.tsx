'use client'
import { useFormKit } from '../form/formContext.js'
import type { SlotProps } from '../form/slotProps.js'
import { stateOf } from '../form/stateOf.js'
import { drawField } from './drawField.js'

/** Text, and everything that a browser asks for in a line of its own: addresses, numbers, dates. */
export function Input(props: SlotProps<'Input'>) {
  const kit = useFormKit()
  return drawField(kit, props, kit.draw('input', 'input', props.attributes, stateOf(props.field)))
}
