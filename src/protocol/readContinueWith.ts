import type { ContinueWith, UnknownContinueWith } from './continueWith.js'
import { isRecord, listOf } from './record.js'

const isStep = (step: unknown): step is ContinueWith | UnknownContinueWith =>
  isRecord(step) && typeof step['action'] === 'string'

/** Reads the list of next steps, which may be `null` or absent; what names no action is left out. */
export const readContinueWith = (value: unknown): (ContinueWith | UnknownContinueWith)[] =>
  listOf(value, (step) => (isStep(step) ? step : undefined))
