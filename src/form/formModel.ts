import type { UiNode } from '../protocol/node.js'
import { readNode } from '../protocol/readNode.js'
import { readText } from '../protocol/readText.js'
import { isRecord, listOf, recordOf, stringOf, textOf } from '../protocol/record.js'
import { safeUrl } from '../protocol/safeUrl.js'
import type { UiText } from '../protocol/text.js'
import type { FlowHandle } from '../queries/flowHandle.js'
import { lists as listCode } from './codeOnCall.js'
import { type Field, fieldsOf } from './field.js'
import type { ListItems } from './lists.js'

/** What `<FlowForm>` is given: what a flow hook returns, or a flow, of this kit's client or of any other. */
export type FlowSource = FlowHandle | { readonly ui: object } | null | undefined

/** A flow, read and arranged: everything that a form shows. */
export interface FormModel {
  /** What it was made from. */
  flow: unknown
  /** Tells one flow from another. */
  id: unknown
  /** Whose account it is about; `undefined` where that is not said. */
  owner: string | undefined
  /** Counts the flow's answers. */
  version: number
  action: string | undefined
  method: string
  /** Of the form as a whole. */
  messages: readonly UiText[]
  fields: readonly Field[]
  /** Which inputs stand for lists. */
  items: ListItems
  /**
   * Whether the server complained of nothing but what is known now: the same once more, in other words, is what it
   * asked for.
   */
  isLearned: boolean
  /** When the flow last said that something was sent, in ms since 1970; `null` where it did not while one watched. */
  sentAt: number | null
}

export const isHandle = (source: unknown): source is FlowHandle =>
  isRecord(source) && typeof source['submit'] === 'function'

/** Only what never was JSON cannot be read: an object that contains itself. */
function readAnyNode(value: unknown): UiNode | undefined {
  try {
    return readNode(value)
  } catch {
    return undefined
  }
}

/** Reads any flow, or a piece of one, tolerantly. */
export function modelOf(flow: unknown, previous?: FormModel): FormModel {
  const ui = recordOf(recordOf(flow)['ui'])
  const messages = listOf(ui['messages'], readText)
  const sent = listOf(ui['nodes'], readAnyNode)
  const lists = listCode.now()?.readLists(sent, previous?.items)
  const { nodes = sent, items = previous?.items ?? new Map(), isLearned = false } = lists ?? {}
  const fields = fieldsOf(nodes, previous?.fields)
  const wasSent = previous !== undefined && messages.some(({ type }) => type === 'info')
  return {
    flow,
    id: recordOf(flow)['id'],
    owner: textOf(recordOf(recordOf(flow)['identity'])['id']),
    version: previous ? previous.version + 1 : 0,
    action: safeUrl(stringOf(ui['action']), 'action'),
    method: textOf(ui['method']) ?? 'POST',
    messages,
    fields,
    items,
    isLearned:
      isLearned && !messages.some(({ type }) => type === 'error') && !fields.some(({ invalid }) => invalid),
    sentAt: wasSent ? Date.now() : (previous?.sentAt ?? null),
  }
}
