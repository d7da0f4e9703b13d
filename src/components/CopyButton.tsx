'use client'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { useFormKit } from '../form/formContext.js'
import * as texts from '../i18n/texts.js'
import { neverChanges } from '../queries/neverChanges.js'

/** How long a button says that it has copied, in ms. */
const spell = 2000

const canCopy = () => 'clipboard' in navigator
/** A server cannot know, and a page is taken over as the server drew it. */
const unknown = () => false

/** Copies a text, and says so, or that it could not. Not drawn where the browser lets no page copy (without https). */
export function CopyButton({ text: content }: { text: string }) {
  const { draw, text } = useFormKit()
  const [said, say] = useState(texts.copy)

  useEffect(() => {
    if (said === texts.copy) return undefined
    const timer = setTimeout(() => say(texts.copy), spell)
    return () => clearTimeout(timer)
  }, [said])

  const isOffered = useSyncExternalStore(neverChanges, canCopy, unknown)
  if (!isOffered) return null
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(content)
      say(texts.copied)
    } catch {
      // Refused, as to pages within other pages.
      say(texts.retry)
    }
  }
  return draw('action', 'button', {
    type: 'button',
    'data-action': 'copy',
    onClick: () => void copy(),
    children: <span aria-live="polite">{text(said)}</span>,
  })
}
