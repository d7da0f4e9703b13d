'use client'
import { type KeyboardEvent, type ReactNode, type SyntheticEvent, useEffect, useRef } from 'react'
import * as texts from '../i18n/texts.js'
import { afterUpdate } from './afterUpdate.js'
import type { Section } from './arrange.js'
import { buttonRole } from './buttonRole.js'
import { FlowNode } from './FlowNode.js'
import { type Field, isButton } from './field.js'
import { useFormKit, useFormState, useSubmission } from './formContext.js'
import { flag } from './parts.js'
import { payloadOf } from './payload.js'
import { isComplete, pressAction } from './submitForm.js'
import { useAutofill } from './useAutofill.js'
import { useDraft } from './useDraft.js'

interface FormElementProps {
  /** Hidden inputs and markers. */
  root: readonly Field[]
  /** What can be filled in here. */
  sections: readonly Section[]
  id?: string
  children: ReactNode
}

const submitterOf = (event: Event): HTMLElement | null =>
  event instanceof SubmitEvent ? event.submitter : null

/** One `<form>`: what is hidden in it, how it submits, and what it does with the answer. */
export function FormElement({ root, sections, id, children }: FormElementProps) {
  const { draw, text, kind, unstyled } = useFormKit()
  const { action, method, messages, version } = useFormState()
  const { send, pending, transientPayload, drafts } = useSubmission()
  const form = useRef<HTMLFormElement>(null)
  const live = useRef<HTMLParagraphElement>(null)
  const busy = useRef(false)
  /** The state of the flow that was submitted, while its answer is awaited. */
  const submitted = useRef<number>(undefined)
  const fields = [...root, ...sections.flatMap((section) => section.fields)]

  useAutofill(form, root)
  const draft = useDraft(form, drafts ? kind : undefined, fields)

  useEffect(() => {
    if (submitted.current === undefined || submitted.current === version || !form.current) return
    submitted.current = undefined
    const invalid = fields.some((field) => field.invalid)
    afterUpdate(form.current, fields, invalid || messages.some(({ type }) => type === 'error'))
    if (live.current && invalid) live.current.textContent = text(texts.checkFields)
  })

  const onSubmit = async (event: SyntheticEvent<HTMLFormElement>) => {
    if (!send) return
    event.preventDefault()
    const target = event.currentTarget
    const pressed = submitterOf(event.nativeEvent)
    const button = pressed instanceof HTMLButtonElement ? pressed : null
    if (busy.current || pending) return
    const isOtherMethod = button?.formNoValidate && buttonRole(button.name) === 'main'
    if (isOtherMethod && !isComplete(target, button, sections)) return

    const submitter = button?.name ? { name: button.name, value: button.value } : null
    const names = new Set([...target.elements].map((element) => element.getAttribute('name')))
    const present = fields.filter((field) => isButton(field) || names.has(field.name))
    const payload = payloadOf(new FormData(target, button), present, { submitter, transientPayload })
    busy.current = true
    submitted.current = version
    if (live.current) live.current.textContent = ''
    try {
      const answer = await send(payload, submitter)
      if (!answer) submitted.current = undefined
      if (answer === 'completed') draft.drop()
      if (submitter && (answer === 'completed' || answer === 'redirect')) {
        const { rememberUsed } = await import('./lastUsed.js')
        rememberUsed(kind, `${submitter.name}=${submitter.value}`)
      }
    } finally {
      busy.current = false
    }
  }

  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    const { target, key, nativeEvent } = event
    if (key !== 'Enter' || nativeEvent.isComposing || event.defaultPrevented) return
    if (target instanceof HTMLInputElement && pressAction(target, sections)) event.preventDefault()
  }

  return draw(
    'form',
    'form',
    // oxlint-disable-next-line react/refs -- handed to an element, not read
    {
      ref: form,
      id,
      action,
      method,
      onSubmit: (event) => void onSubmit(event),
      onKeyDown,
      'aria-busy': pending || undefined,
      'data-flow': kind,
      'data-unstyled': flag(unstyled),
      'data-pending': flag(pending),
      children: (
        <>
          {root.map((field) => (
            <FlowNode key={field.key} field={field} />
          ))}
          {draw('live', 'p', { ref: live, role: 'status' })}
          {draft.restored && draw('hint', 'p', { 'data-hint': 'restored', children: text(texts.restored) })}
          {children}
        </>
      ),
    },
    { pending },
  )
}
