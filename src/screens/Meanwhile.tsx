'use client'
import type { Draw } from '../form/parts.js'
import type { FlowHandle } from '../queries/flowHandle.js'
import { FaultNotice } from './FaultNotice.js'
import { FormSkeleton } from './FormSkeleton.js'

interface MeanwhileProps {
  flow: FlowHandle
  /** How many fields the form will have, as far as one can guess. */
  fields: number
  draw: Draw
}

/** What stands in a screen until its form's code is there, which says by itself what goes wrong. */
export function Meanwhile({ flow, fields, draw }: MeanwhileProps) {
  return (
    <>
      <FaultNotice flow={flow} draw={draw} />
      {flow.status !== 'failed' && <FormSkeleton fields={fields} draw={draw} />}
    </>
  )
}
