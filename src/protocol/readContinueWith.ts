import type { ContinueWith, UnknownContinueWith } from './continueWith.js'
import { isRecord, listOf, withDefaults } from './record.js'

const readStep = (step: unknown): ContinueWith | UnknownContinueWith | undefined =>
  isRecord(step) && typeof step['action'] === 'string' ? withDefaults(step, { action: '' }) : undefined

/** Reads the list of next steps, which may be `null` or absent; what names no action is left out. */
export const readContinueWith = (value: unknown): (ContinueWith | UnknownContinueWith)[] =>
  listOf(value, readStep)
