'use client'
import { useContext } from 'react'
import { frame } from './Frame.js'
import { FaultContext } from './faultContext.js'
import { useFormKit } from './formContext.js'
import { useCommitEffect } from './useCommitEffect.js'
import { type FaultSource, useFaultProps } from './useFaultProps.js'

/**
 * What went wrong beyond validation (offline, too many tries, an expired flow) with the one button that mends it, and
 * what happened quietly. A form says it above everything else unless this stands somewhere in its layout.
 */
export function Fault() {
  const place = useContext(FaultContext)
  const take = place?.take
  useCommitEffect(() => take?.(), [take])
  return <FaultFrame source={place?.source} />
}

/** Says what is the matter with `source`, by whatever stands for the role. */
export function FaultFrame({ source }: { source: FaultSource | undefined }) {
  const { overrides } = useFormKit()
  const fault = useFaultProps(source)
  return fault && frame(overrides, 'Fault', fault)
}
