'use client'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { dropDraft, restoreDraft, saveDraft } from './drafts.js'
import type { Field } from './field.js'
import { onPageHide } from './onPageHide.js'

/** What was typed into a form, as far as it is kept. */
export interface Draft {
  /** Whether something was put back. */
  restored: boolean
  /** Says that something is typed. */
  touch: () => void
  /** Forgets it: the server has it now. */
  drop: () => void
}

/**
 * Keeps what is typed over a reload and over leaving the page, in this tab and for half an hour; never a secret.
 * @param name what it is kept under; `undefined`: nothing is kept.
 */
export function useDraft(
  form: RefObject<HTMLFormElement | null>,
  name: string | undefined,
  fields: readonly Field[],
): Draft {
  const [restored, setRestored] = useState(false)
  const latest = useRef(fields)
  /** Whether the server has all that was typed. */
  const accepted = useRef(false)

  useEffect(() => {
    latest.current = fields
  })

  useEffect(() => {
    const element = form.current
    if (!name || !element) return undefined
    if (restoreDraft(name, element, latest.current)) setRestored(true)
    const save = () => {
      if (!accepted.current) saveDraft(name, element, latest.current)
    }
    const forget = onPageHide(save)
    return () => {
      forget()
      save()
    }
  }, [form, name])

  const touch = () => {
    accepted.current = false
  }
  const drop = () => {
    accepted.current = true
    if (name) dropDraft(name, latest.current)
  }
  return { restored, touch, drop }
}
