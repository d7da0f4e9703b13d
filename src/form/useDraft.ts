'use client'
import { type RefObject, useEffect, useRef, useState } from 'react'
import type { FlowKind } from '../protocol/flow.js'
import { restoreDraft, saveDraft } from './drafts.js'
import type { Field } from './field.js'

/**
 * Keeps what is typed over a reload and over leaving the page, in this tab and for half an hour; never a secret.
 * @param kind `undefined`: nothing is kept.
 * @returns whether something was put back
 */
export function useDraft(
  form: RefObject<HTMLFormElement | null>,
  kind: FlowKind | undefined,
  fields: readonly Field[],
): boolean {
  const [restored, setRestored] = useState(false)
  const latest = useRef(fields)

  useEffect(() => {
    latest.current = fields
  })

  useEffect(() => {
    const element = form.current
    if (!kind || !element) return undefined
    if (restoreDraft(kind, element, latest.current)) setRestored(true)
    const save = () => {
      saveDraft(kind, element, latest.current)
    }
    addEventListener('pagehide', save)
    return () => {
      removeEventListener('pagehide', save)
      save()
    }
  }, [form, kind])

  return restored
}
