import type { Exchange } from '../http/exchange.js'
import type { Kratos } from '../kratos.js'
import type { SignedIn } from '../sessions/findSession.js'
import type { FlowRecord } from '../store/records.js'

/** A flow being worked on for one request. */
export interface FlowContext {
  kratos: Kratos
  exchange: Exchange
  flow: FlowRecord
  /** Who is signed in, if anybody. */
  signedIn?: SignedIn | undefined
  /** The method that a submit was meant for. */
  method?: string
  /** What the client wants to hand on to web hooks; some next steps say it back. */
  transientPayload?: Record<string, unknown>
}
