import type { Flow, FlowBase, FlowKind } from './flow.js'
import { readContinueWith } from './readContinueWith.js'
import { identityOf } from './readIdentity.js'
import { readNode } from './readNode.js'
import { readText } from './readText.js'
import { isRecord, type JsonRecord, listOf, recordOf, withDefaults, withoutWrongTypes } from './record.js'

const optionalTypes = {
  return_to: 'string',
  active: 'string',
  state: 'string',
  refresh: 'boolean',
  requested_aal: 'string',
  session_token_exchange_code: 'string',
} as const

const browser: FlowBase['type'] = 'browser'

/** What each kind adds to the fields that all flows have. */
const readers: { [Kind in FlowKind]: (base: FlowBase, record: JsonRecord) => Flow<Kind> } = {
  login: (base) => ({ ...base, kind: 'login' }),
  registration: (base) => ({ ...base, kind: 'registration' }),
  recovery: (base) => ({ ...base, kind: 'recovery' }),
  verification: (base) => ({ ...base, kind: 'verification' }),
  settings: (base, { identity }) => ({ ...base, kind: 'settings', identity: identityOf(recordOf(identity)) }),
}

/**
 * Reads a flow of either generation and tags it with its kind; `undefined` where the value is none (no `id` or
 * no `ui`). Never throws: fields that this kit does not know stay, missing ones are filled.
 */
export const readFlow = <Kind extends FlowKind>(kind: Kind, value: unknown): Flow<Kind> | undefined => {
  if (!isRecord(value) || typeof value['id'] !== 'string' || !isRecord(value['ui'])) return undefined
  const { ui } = value
  const base = {
    ...withDefaults(withoutWrongTypes(value, optionalTypes), {
      id: '',
      type: browser,
      expires_at: '',
      issued_at: '',
      request_url: '',
    }),
    ...(value['continue_with'] !== undefined && { continue_with: readContinueWith(value['continue_with']) }),
    ui: {
      ...withDefaults(ui, { action: '', method: 'POST' }),
      nodes: listOf(ui['nodes'], readNode),
      messages: listOf(ui['messages'], readText),
    },
  }
  return readers[kind](base, value)
}
