import type { MessageId } from './messageId.js'

/** A sentence or a label as Kratos sends it: an id to translate by, and English as a fallback. */
export interface UiText {
  /** Kratos's message id, such as 4000006. `0` where the server sent none. */
  id: MessageId | (number & {})
  text: string
  type: 'info' | 'error' | 'success' | (string & {})
  /** Values that stand in the text, by name. */
  context?: Record<string, unknown>
}
