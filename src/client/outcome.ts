import type { ContinueWith, UnknownContinueWith } from '../protocol/continueWith.js'
import type { Flow, FlowKind } from '../protocol/flow.js'
import type { Identity } from '../protocol/identity.js'
import type { Session } from '../protocol/session.js'

/** What a submit led to. Everything else that can happen is thrown as a `KratosError`. */
export type FlowOutcome<Kind extends FlowKind = FlowKind> =
  | { outcome: 'updated'; flow: Flow<Kind> }
  | {
      outcome: 'completed'
      /** The flow in its final state, where the server sends it back (settings, recovery, verification). */
      flow?: Flow<Kind>
      session?: Session
      /** API flows only. */
      sessionToken?: string
      identity?: Identity
      continueWith: (ContinueWith | UnknownContinueWith)[]
    }
  | { outcome: 'redirect'; to: string }
  | { outcome: 'replaced'; flowId?: string }

/** What is posted: names of nodes to JSON values. */
export type FlowPayload = Readonly<Record<string, unknown>>
