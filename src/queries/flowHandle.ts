import type { KratosError } from '../client/errors.js'
import type { FlowOutcome, FlowPayload } from '../client/outcome.js'
import type { Flow, FlowKind } from '../protocol/flow.js'
import type { Remedy } from './remedies.js'

/**
 * Where a flow stands: `loading` (no flow yet), `ready` (to be filled in), `submitting`, `redirecting` (the
 * browser is leaving), `completed` (done, nothing left to show) or `failed` (no flow could be had; see `error`).
 */
export type FlowStatus = 'loading' | 'ready' | 'submitting' | 'redirecting' | 'completed' | 'failed'

/** The button whose submit is in flight. */
export interface Submitter {
  name: string
  value: string
}

/** What is posted, or what says so when it is sent: a form, whose fields may change before another try. */
export type SubmittedPayload = FlowPayload | (() => FlowPayload)

/** A flow and everything one can do with it: what the flow hooks return and `<FlowForm>` takes. */
export interface FlowHandle<Kind extends FlowKind = FlowKind> {
  kind: Kind
  /** The flow as it stands, `undefined` while there is none. */
  flow: Flow<Kind> | undefined
  /** Where a form posts it, at the client's own base URL; `undefined` where the flow takes nothing any more. */
  action: string | undefined
  status: FlowStatus
  /** What went wrong beyond validation (which is part of the flow): network, expiry, rate limit, … */
  error: KratosError | null
  /**
   * What happened quietly and deserves a word: the form was renewed, or is about to end and cannot be without losing
   * a step (`expiring`). `null` once the next submit starts.
   */
  notice: 'renewed' | 'expiring' | null
  /** The button that was pressed, while its submit is in flight. */
  submitter: Submitter | null
  /**
   * Posts a payload; one at a time, a second call while one is in flight is ignored. Never rejects. A function is asked
   * for the payload whenever it is sent, so that trying again sends what stands in the form by then.
   */
  submit: (payload: SubmittedPayload, submitter?: Submitter | null) => Promise<FlowOutcome<Kind> | undefined>
  /** Starts the flow over. What was typed stays in the form. */
  restart: () => void
  /** Does again what failed: the load or the last submit. */
  retry: () => void
  /**
   * The button of a submit that this page was left in the middle of to confirm who one is (settings), now that it is
   * confirmed: `<FlowForm>` presses it again, once. `null` or absent where there is none.
   */
  interrupted?: Submitter | null
  /** What mends the error; `none` where there is none, or nothing that people can do. */
  remedy: Remedy
  /** When trying again makes sense, in ms since 1970; `null` for at once. */
  retryAt: number | null
  /** Does what mends the error. */
  mend: () => void
}
