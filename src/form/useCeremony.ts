'use client'
import { type MouseEvent, useEffect, useState } from 'react'
import type { CeremonyFailure } from '../webauthn/ceremonyError.js'
import type { Field } from './field.js'
import { useFormKit, useFormState, useSubmission } from './formContext.js'
import { loadedWebauthn, loadWebauthn } from './loadWebauthn.js'
import { controlReader, postCredential } from './postCredential.js'
import { isComplete } from './submitForm.js'

export interface CeremonyHandle {
  /** For the button: runs the ceremony within the click, and submits what came of it. */
  onClick: (event: MouseEvent<HTMLButtonElement>) => void
  /** Whether the browser is asking. */
  isRunning: boolean
  /** Why nothing came of it. */
  failure: CeremonyFailure | undefined
}

/** What a button does that asks for a passkey or a security key. */
export function useCeremony(field: Field<'Ceremony'>): CeremonyHandle {
  const { onclickTrigger = '', value } = field.node.attributes
  const { kind } = useFormKit()
  const { sections } = useFormState()
  const { pending } = useSubmission()
  const [isRunning, setRunning] = useState(false)
  const [failure, setFailure] = useState<CeremonyFailure>()

  useEffect(() => {
    void loadWebauthn()
  }, [])

  const run = async (form: HTMLFormElement) => {
    setFailure(undefined)
    setRunning(true)
    const { runCeremony } = loadedWebauthn() ?? (await loadWebauthn())
    const result = await runCeremony(onclickTrigger, String(value ?? ''), controlReader(form))
    setRunning(false)
    if ('failure' in result) setFailure(result.failure)
    else {
      const { rememberUsed, wayOf } = await import('./lastUsed.js')
      rememberUsed(kind, wayOf(field))
      postCredential(form, result.name, result.json)
    }
  }

  return {
    onClick: ({ currentTarget: button }) => {
      const { form } = button
      if (!form || pending || isRunning) return
      // What a new credential belongs to has to be known before the browser asks for one.
      const isNew = onclickTrigger.endsWith('Registration')
      if (isNew && !isComplete(form, button, sections, true)) return
      void run(form)
    },
    isRunning,
    failure,
  }
}
