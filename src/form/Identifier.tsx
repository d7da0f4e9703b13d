'use client'
import { recordOf } from '../protocol/record.js'
import { frame } from './Frame.js'
import { useFormKit, useFormState, useSubmission } from './formContext.js'
import { identifierOf } from './identifierOf.js'

/** Whom this step is about, on steps that do not ask for it. Another can be chosen, unless somebody is signed in. */
export function Identifier() {
  const { overrides } = useFormKit()
  const { flow, fields } = useFormState()
  const { startOver } = useSubmission()
  const identifier = identifierOf(fields)
  if (identifier === undefined) return null

  const { refresh, requested_aal } = recordOf(flow)
  const isFixed = refresh === true || requested_aal === 'aal2' || fields.some(({ role }) => role === 'back')
  const onChange = startOver && !isFixed ? () => startOver(identifier) : undefined
  return frame(overrides, 'Identifier', { identifier, onChange })
}
