'use client'
import { type MouseEvent, useEffect, useState } from 'react'
import type { CeremonyFailure } from '../webauthn/ceremonyError.js'
import type { CeremonyResult } from '../webauthn/runCeremony.js'
import { webauthn } from './codeOnCall.js'
import type { Field } from './field.js'
import type { FormState, Submission } from './formContext.js'
import { rememberUsed, wayOf } from './lastUsed.js'
import { controlReader, postCredential } from './postCredential.js'
import { isComplete } from './submitForm.js'

/** Where the ceremony of a form stands. */
export interface CeremonyProgress {
  /** Key of the button that was pressed last. */
  button: string | undefined
  /** Whether the browser is asking. */
  isRunning: boolean
  /** Why nothing came of it. */
  failure: CeremonyFailure | undefined
}

const resting: CeremonyProgress = { button: undefined, isRunning: false, failure: undefined }

/** What buttons do that ask for a passkey or a security key: run the ceremony within the click, and submit the result. */
export function useCeremony(
  { sections, kind }: Pick<FormState, 'sections' | 'kind'>,
  { pending }: Pick<Submission, 'pending'>,
): { progress: CeremonyProgress; start: (field: Field, event: MouseEvent<HTMLButtonElement>) => void } {
  const [progress, setProgress] = useState(resting)
  const isOffered = sections.some(({ fields }) => fields.some(({ slot }) => slot === 'Ceremony'))

  useEffect(() => {
    if (isOffered) void webauthn.load()
  }, [isOffered])

  const run = async (field: Field<'Ceremony'>, form: HTMLFormElement) => {
    const { onclickTrigger = '', value } = field.node.attributes
    setProgress({ button: field.key, isRunning: true, failure: undefined })
    const code = webauthn.now() ?? (await webauthn.load())
    const result: CeremonyResult = code
      ? await code.runCeremony(onclickTrigger, String(value ?? ''), controlReader(form))
      : { failure: 'unknown' }
    const failure = 'failure' in result ? result.failure : undefined
    setProgress({ button: field.key, isRunning: false, failure })
    if ('failure' in result) return
    rememberUsed(kind, wayOf(field))
    postCredential(form, result.name, result.json)
  }

  const start = (field: Field, { currentTarget: button }: MouseEvent<HTMLButtonElement>) => {
    const { form } = button
    if (field.slot !== 'Ceremony' || !form || pending || progress.isRunning) return
    // What a new credential belongs to has to be known before the browser asks for one.
    const isNew = field.node.attributes.onclickTrigger?.endsWith('Registration') ?? false
    if (isNew && !isComplete(form, button, sections, true)) return
    void run(field, form)
  }
  return { progress, start }
}
