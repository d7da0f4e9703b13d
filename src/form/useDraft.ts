'use client'
import { type RefObject, useEffect, useRef, useState } from 'react'
import type { KitText } from '../i18n/locale.js'
import type { Submitter } from '../queries/flowHandle.js'
import { submitting } from './codeOnCall.js'
import type { Field } from './field.js'
import type { Draft } from './openDraft.js'

/**
 * Keeps what is typed over a reload and over leaving the page, in this tab and for half an hour; never a secret. Its
 * code comes beside the form: nobody has typed anything before.
 * @param name what it is kept under; `undefined`: nothing is kept.
 * @param fields as they are drawn right now
 * @param interrupted the button of a submit to go on with, once what was typed for it is back
 * @returns what to say of what was put back, and the way to forget it once the server has it
 */
export function useDraft(
  form: RefObject<HTMLFormElement | null>,
  name: string | undefined,
  fields: RefObject<readonly Field[]>,
  interrupted: Submitter | null | undefined,
): { hint: KitText | undefined; drop: () => void } {
  const [hint, setHint] = useState<KitText>()
  const draft = useRef<Draft>(undefined)

  useEffect(() => {
    const element = form.current
    if (!name || !element) return undefined
    let isGone = false
    const open = async () => {
      const code = await submitting.load()
      if (!isGone) draft.current = code?.openDraft(element, name, fields, interrupted, setHint)
    }
    void open()
    return () => {
      isGone = true
      draft.current?.close()
    }
  }, [form, name, fields, interrupted])

  return { hint, drop: () => draft.current?.drop() }
}
