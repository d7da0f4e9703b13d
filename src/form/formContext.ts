'use client'
import { createContext, useContext } from 'react'
import type { FlowOutcome, FlowPayload } from '../client/outcome.js'
import type { FlowKind } from '../protocol/flow.js'
import type { Submitter } from '../queries/flowHandle.js'
import type { Translate } from '../queries/useText.js'
import type { Arrangement } from './arrange.js'
import type { FormModel } from './formModel.js'
import type { Overrides } from './overrides.js'
import type { Draw } from './parts.js'

/** What every part of a form needs and a new answer of the server leaves as it is. */
export interface FormKit {
  draw: Draw
  text: Translate
  overrides: Overrides
  kind: FlowKind | undefined
  /** Starts every DOM id of this form. */
  id: string
  unstyled: boolean
  /** What stands at first where a name or an address is asked for. */
  identifier: string | undefined
  /** The way that somebody came in by last time on this device, where they are about to sign in. */
  used: string | null
}

/** What a submit led to; `undefined` where the server gave no answer. */
export type Answer = FlowOutcome['outcome'] | undefined

/** How a form submits, and whether it does so right now. */
export interface Submission {
  pending: boolean
  /** The button that was pressed. */
  submitter: Submitter | null
  /** Takes what reads the payload. `undefined`: the browser posts by itself. */
  send: ((read: () => FlowPayload, submitter: Submitter | null) => Promise<Answer>) | undefined
  transientPayload: Readonly<Record<string, unknown>> | undefined
  /** Begins again, with this name or address to be corrected. */
  startOver: ((identifier: string) => void) | undefined
  /** The button of a submit to go on with, that had to be left. */
  interrupted: Submitter | null | undefined
  /** Whether what is typed is kept over a reload. */
  drafts: boolean
}

/** The flow as this form shows it. */
export interface FormState extends FormModel, Arrangement {
  /** Whether each section is a form of its own. */
  split: boolean
  kind: FlowKind | undefined
  /** Keys of the buttons to be filled. */
  primary: ReadonlySet<string>
}

export const FormKitContext = createContext<FormKit | null>(null)
export const FormStateContext = createContext<FormState | null>(null)
export const SubmissionContext = createContext<Submission | null>(null)

/** Whether one is within a `<form>` already. */
export const InFormContext = createContext(false)

function given<Value>(value: Value | null): Value {
  if (value === null)
    throw new Error('There is no <FlowForm> above this component. Put it among the children of one.')
  return value
}

/** How this form draws and speaks. */
export const useFormKit = (): FormKit => given(useContext(FormKitContext))

/** The flow that this form shows. */
export const useFormState = (): FormState => given(useContext(FormStateContext))

/** The submit of this form. */
export const useSubmission = (): Submission => given(useContext(SubmissionContext))
