'use client'
import { createElement } from 'react'
import { recordOf } from '../protocol/record.js'
import { useFormKit, useFormState, useSubmission } from './formContext.js'
import { identifierOf } from './identifierOf.js'
import { frameFor } from './overrides.js'

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
  return createElement(frameFor(overrides, 'Identifier'), { identifier, onChange })
}
