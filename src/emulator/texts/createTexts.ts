import type { UiText } from '../../protocol/text.js'

/** How a generation words and numbers a message that a later one says otherwise. */
export interface Wording {
  id?: number
  text?: string
  /** The only keys of the context that this generation sends. */
  context?: readonly string[]
  type?: UiText['type']
  /** Whether the context is sent even when there is nothing in it. */
  isOpen?: boolean
  /** What is wrong, where the message `id` says it as its reason. */
  reason?: string
}

/**
 * Makes a message.
 *
 * @param id The message's id in v26.2.0 (PROTOCOL, appendix A).
 * @param context Values that travel with the message and fill its text.
 * @param words Values that only fill the text, such as `minutes`.
 */
export type Say = (id: number, context?: Record<string, unknown>, words?: Record<string, string>) => UiText

const successes = new Set([1050001, 1060001, 1080002, 1080005])

function typeOf(id: number): UiText['type'] {
  if (id >= 4_000_000) return 'error'
  return successes.has(id) ? 'success' : 'info'
}

/** The messages of one generation: today's texts, and what that generation says otherwise. */
export function createTexts(texts: Record<number, string>, wordings: Record<number, Wording> = {}): Say {
  return function say(id, context = {}, words = {}) {
    const wording = wordings[id] ?? {}
    const values: Record<string, unknown> = { ...context, ...words }
    if (wording.id !== undefined && wording.reason !== undefined) {
      return say(wording.id, { reason: fill(wording.reason, values) })
    }
    const template = wording.text ?? texts[id]
    if (template === undefined) throw new Error(`The emulator has no text for message ${String(id)}.`)
    const sent = wording.context
      ? Object.fromEntries(Object.entries(context).filter(([key]) => wording.context?.includes(key)))
      : context
    return {
      id: wording.id ?? id,
      text: fill(template, values),
      type: wording.type ?? typeOf(id),
      ...((wording.isOpen === true || Object.keys(sent).length > 0) && { context: sent }),
    }
  }
}

function fill(template: string, values: Record<string, unknown>): string {
  return template.replace(/\{(\w+)\}/g, (_, key: string) => wordOf(values[key]))
}

function wordOf(value: unknown): string {
  if (typeof value === 'string') return value
  return value === undefined ? '' : JSON.stringify(value)
}
