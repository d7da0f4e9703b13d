'use client'
import { useFormKit } from '../form/formContext.js'
import type { FaultProps } from '../form/slotProps.js'
import { drawFault } from './drawFault.js'

/** What went wrong beyond validation, and the one button that mends it. */
export function Fault(props: FaultProps) {
  return drawFault(useFormKit().draw, props)
}
