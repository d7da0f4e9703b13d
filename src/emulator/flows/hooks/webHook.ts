import type { FlowKind } from '../../../protocol/flow.js'
import type { UiText } from '../../../protocol/text.js'

/** What Kratos would send to a configured `web_hook`. */
export interface WebHookCall {
  flow: FlowKind
  when: 'before' | 'after'
  /** The method that was used; missing before a flow. */
  method?: string
  /** Where Kratos would send it. */
  url: string
  flowId: string
  /** Whom it concerns, as the public API shows them; before a registration ends, as they will be. */
  identity?: Record<string, unknown>
  transientPayload: Record<string, unknown>
}

/** What a web hook may answer. */
export interface WebHookAnswer {
  /** Interrupts the flow: messages on its form, or on the input named `at`. */
  messages?: { at?: string; message: UiText }[]
  /** Changes who is being registered. */
  identity?: { traits?: Record<string, unknown>; metadata_public?: unknown; metadata_admin?: unknown }
}

/** Takes the place of the server that a `web_hook` names. */
export type WebHook = (call: WebHookCall) => WebHookAnswer | undefined | Promise<WebHookAnswer | undefined>
