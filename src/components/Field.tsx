'use client'
import { useFormKit } from '../form/formContext.js'
import type { FieldProps } from '../form/slotProps.js'
import { drawFrame } from './drawField.js'

/** One control with its label, what stands beside that, its hint and its messages. */
export function Field(props: FieldProps) {
  return drawFrame(useFormKit(), props)
}
