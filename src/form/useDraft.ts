'use client'
import { type RefObject, useEffect, useRef, useState } from 'react'
import type { FlowKind } from '../protocol/flow.js'
import { dropDraft, restoreDraft, saveDraft } from './drafts.js'
import type { Field } from './field.js'

/**
 * Keeps what is typed over a reload and over leaving the page, in this tab and for half an hour; never a secret.
 * @param kind `undefined`: nothing is kept.
 * @returns whether something was put back, and the way to forget it once the server has it
 */
export function useDraft(
  form: RefObject<HTMLFormElement | null>,
  kind: FlowKind | undefined,
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
    if (!kind || !element) return undefined
    if (restoreDraft(kind, element, latest.current)) setRestored(true)
    const touch = () => {
      accepted.current = false
    }
    const save = () => {
      if (!accepted.current) saveDraft(kind, element, latest.current)
    }
    element.addEventListener('input', touch)
    addEventListener('pagehide', save)
    return () => {
      element.removeEventListener('input', touch)
      removeEventListener('pagehide', save)
      save()
    }
  }, [form, kind])

  const drop = () => {
    accepted.current = true
    if (kind) dropDraft(kind, latest.current)
  }
  return { restored, drop }
}
