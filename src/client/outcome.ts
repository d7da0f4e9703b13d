import type { ContinueWith, UnknownContinueWith } from '../protocol/continueWith.js'
import type { Flow, FlowKind } from '../protocol/flow.js'
import type { Identity } from '../protocol/identity.js'
import type { Session } from '../protocol/session.js'

/** What a submit led to. Everything else that can happen is thrown as a `KratosError`. */
export type FlowOutcome<Kind extends FlowKind = FlowKind> =
  /** Something is to be filled in or corrected, or the next step is due: 400, or 200, with the flow. */
  | { outcome: 'updated'; flow: Flow<Kind> }
  | {
      outcome: 'completed'
      /** The flow in its final state, where the server sends it back (settings, recovery, verification). */
      flow?: Flow<Kind> | undefined
      session?: Session | undefined
      /** API flows only. */
      sessionToken?: string | undefined
      identity?: Identity | undefined
      continueWith: (ContinueWith | UnknownContinueWith)[]
    }
  /** The browser has to go somewhere else: 422. */
  | { outcome: 'redirect'; to: string }
  | {
      /** Another flow takes this one's place: 410, or a redirect that was followed to it. */
      outcome: 'replaced'
      /** Absent where the server made none: start over. */
      flowId?: string | undefined
      /** The new flow, where the answer held it; linking an account turns a registration into a login. */
      flow?: Flow | undefined
    }

/** What is posted: names of nodes to JSON values. */
export type FlowPayload = Readonly<Record<string, unknown>>
