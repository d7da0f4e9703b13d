'use client'
import { type RefObject, useEffect } from 'react'
import type { Field } from './field.js'
import { controlReader, postCredential } from './postCredential.js'

/** Lets the browser offer passkeys where the name is typed, if the flow has something for it. */
export function useAutofill(form: RefObject<HTMLFormElement | null>, fields: readonly Field[]): void {
  const triggers = fields.map(({ node }) =>
    node.type === 'input' ? node.attributes.onloadTrigger : undefined,
  )
  const trigger = triggers.find(Boolean)
  const challenge = fields.find(({ name }) => name === 'passkey_challenge')?.node

  useEffect(() => {
    if (!trigger || !challenge) return undefined
    let stop: (() => void) | undefined
    let isGone = false
    const start = async () => {
      const { offerPasskeys } = await import('../webauthn/offerPasskeys.js')
      const element = form.current
      if (isGone || !element) return
      stop = offerPasskeys(trigger, controlReader(element), (name, json) => {
        postCredential(element, name, json)
      })
    }
    void start()
    return () => {
      isGone = true
      stop?.()
    }
  }, [form, trigger, challenge])
}
