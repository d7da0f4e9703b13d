'use client'
import { useFormKit } from '../form/formContext.js'
import type { SlotProps } from '../form/slotProps.js'
import { stateOf } from '../form/stateOf.js'
import { drawField } from './drawField.js'

/** Yes or no. */
export function Checkbox(props: SlotProps<'Checkbox'>) {
  const kit = useFormKit()
  return drawField(kit, props, kit.draw('checkbox', 'input', props.attributes, stateOf(props.field)))
}
