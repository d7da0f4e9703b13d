'use client'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { dropDraft, restoreDraft, saveDraft } from './drafts.js'
import type { Field } from './field.js'

/**
 * Keeps what is typed over a reload and over leaving the page, in this tab and for half an hour; never a secret.
 * @param name what it is kept under; `undefined`: nothing is kept.
 * @returns whether something was put back, and the way to forget it once the server has it
 */
export function useDraft(
  form: RefObject<HTMLFormElement | null>,
  name: string | undefined,
  fields: readonly Field[],
): { restored: boolean; drop: () => void } {
  const [restored, setRestored] = useState(false)
  const latest = useRef(fields)
  const accepted = useRef(false)

  useEffect(() => {
    latest.current = fields
  })

  useEffect(() => {
    const element = form.current
    if (!name || !element) return undefined
    if (restoreDraft(name, element, latest.current)) setRestored(true)
    const touch = () => {
      accepted.current = false
    }
    const save = () => {
      if (!accepted.current) saveDraft(name, element, latest.current)
    }
    element.addEventListener('input', touch)
    addEventListener('pagehide', save)
    return () => {
      element.removeEventListener('input', touch)
      removeEventListener('pagehide', save)
      save()
    }
  }, [form, name])

  const drop = () => {
    accepted.current = true
    if (name) dropDraft(name, latest.current)
  }
  return { restored, drop }
}
