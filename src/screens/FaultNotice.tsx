'use client'
import { drawFault } from '../components/drawFault.js'
import type { Draw } from '../form/parts.js'
import { type FaultSource, useFaultProps } from '../form/useFaultProps.js'

interface FaultNoticeProps {
  flow: FaultSource
  draw: Draw
}

/**
 * What happened beyond validation, and the one button that mends it, where no form is that would say it; it counts down
 * where it is too early. Without a failure, what happened quietly.
 */
export function FaultNotice({ flow, draw }: FaultNoticeProps) {
  const fault = useFaultProps(flow)
  return fault && drawFault(draw, fault)
}
