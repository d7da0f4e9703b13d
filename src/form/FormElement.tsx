'use client'
import type { ReactNode } from 'react'
import type { Arrangement } from './arrange.js'
import { FlowNode } from './FlowNode.js'
import { InFormContext, useFormKit, useFormState, useSubmission } from './formContext.js'
import { flag } from './parts.js'
import { useFormProps } from './useFormProps.js'

interface FormElementProps extends Arrangement {
  /** By which a button that stands elsewhere finds it. */
  id?: string | undefined
  children: ReactNode
}

/** One `<form>`. What is hidden in it no override can lose: it is drawn here, and by nobody else. */
export function FormElement({ id, root, sections, children }: FormElementProps) {
  const { draw, text, unstyled } = useFormKit()
  const state = useFormState()
  const submission = useSubmission()
  const { formProps, liveProps, usernameProps, hint } = useFormProps({
    root,
    sections,
    state,
    submission,
    text,
  })
  const content = (
    <>
      {root.map((field) => (
        <FlowNode key={field.key} field={field} />
      ))}
      {usernameProps && draw('username', 'input', usernameProps)}
      {draw('live', 'p', liveProps)}
      {hint && draw('hint', 'p', { role: 'status', 'data-hint': 'restored', children: hint })}
      <InFormContext.Provider value>{children}</InFormContext.Provider>
    </>
  )
  return draw(
    'form',
    'form',
    { id, ...formProps, 'data-unstyled': flag(unstyled), children: content },
    { pending: submission.pending },
  )
}
