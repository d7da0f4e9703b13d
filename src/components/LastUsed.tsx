'use client'
import { useSyncExternalStore } from 'react'
import type { Field } from '../form/field.js'
import { useFormKit } from '../form/formContext.js'
import { recallUsed, wayOf } from '../form/lastUsed.js'
import * as texts from '../i18n/texts.js'

const never = () => () => undefined

/** Marks the way that somebody came in by last time on this device. */
export function LastUsed({ field }: { field: Field }) {
  const { draw, text } = useFormKit()
  const used = useSyncExternalStore(never, recallUsed, () => null)
  return used === wayOf(field) ? draw('badge', 'span', { children: text(texts.lastUsed) }) : null
}
