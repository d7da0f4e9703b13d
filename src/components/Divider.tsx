'use client'
import { useFormKit } from '../form/formContext.js'
import * as texts from '../i18n/texts.js'

/** Between one way and another. */
export function Divider() {
  const { draw, text } = useFormKit()
  return draw('divider', 'div', { children: <span>{text(texts.or)}</span> })
}
