import type { Flow, FlowKind } from './flow.js'
import { readContinueWith } from './readContinueWith.js'
import { readIdentity } from './readIdentity.js'
import { readNode } from './readNode.js'
import { readText } from './readText.js'
import { conform, isRecord, type JsonRecord, listOf, recordOf } from './record.js'

const required = { id: '', type: 'browser', expires_at: '', issued_at: '', request_url: '' }

const optional = {
  return_to: '',
  active: '',
  state: '',
}

const isOfKind = <Kind extends FlowKind>(flow: JsonRecord, kind: Kind): flow is JsonRecord & Flow<Kind> =>
  flow['kind'] === kind

/**
 * Reads a flow of either generation and tags it with its kind; `undefined` where the value is none (no `id` or
 * no `ui`). Never throws: fields that this kit does not know stay, missing ones are filled.
 */
export const readFlow = <Kind extends FlowKind>(kind: Kind, value: unknown): Flow<Kind> | undefined => {
  if (!isRecord(value) || typeof value['id'] !== 'string' || !isRecord(value['ui'])) return undefined
  const { ui } = value
  const flow: JsonRecord = {
    ...conform(value, required, optional),
    kind,
    ui: {
      ...conform(ui, { action: '', method: 'POST' }),
      nodes: listOf(ui['nodes'], readNode),
      messages: listOf(ui['messages'], readText),
    },
  }
  if (value['continue_with']) flow['continue_with'] = readContinueWith(value['continue_with'])
  if (kind === 'settings') flow['identity'] = readIdentity(recordOf(value['identity']))
  return isOfKind(flow, kind) ? flow : undefined
}
