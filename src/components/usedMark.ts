import type { ReactNode } from 'react'
import type { Field } from '../form/field.js'
import type { FormKit } from '../form/formContext.js'
import { wayOf } from '../form/lastUsed.js'
import * as texts from '../i18n/texts.js'

/** Where several ways lead in, marks the one that somebody came in by last time on this device. */
export const usedMark = ({ draw, text, used }: FormKit, field: Field): ReactNode =>
  used === wayOf(field) ? draw('badge', 'span', { children: text(texts.lastUsed) }) : null
