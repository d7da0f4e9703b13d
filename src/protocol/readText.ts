import { conform, isRecord } from './record.js'
import type { UiText } from './text.js'

export const noText: UiText = { id: 0, text: '', type: 'info' }

/** Reads a message or a label; `undefined` where the value is no JSON object. */
export const readText = (value: unknown): UiText | undefined =>
  isRecord(value) ? conform(value, noText, { context: {} }) : undefined
