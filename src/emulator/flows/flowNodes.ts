import type { FlowKind } from '../../protocol/flow.js'
import { maskToken } from '../http/csrf.js'
import { schemaOf } from '../identities/identityFacts.js'
import type { Kratos } from '../kratos.js'
import { input, upsertNode } from '../nodes/build.js'
import { sortNodes } from '../nodes/sortNodes.js'
import { describeTraits } from '../traits/describeTraits.js'
import type { FlowContext } from './flowContext.js'

/** Keys before and after those of the schema, for each flow whose nodes are ordered. */
const keys: Partial<Record<FlowKind, (kratos: Kratos, schemaKeys: string[]) => string[]>> = {
  login: ({ generation }) => ['csrf_token', generation.identifierField, 'password'],
  registration: (_, [first, ...others]) => [
    'csrf_token',
    ...(first === undefined ? [] : [first]),
    'password',
    ...others,
    'webauthn_remove',
    'webauthn_register_displayname',
    'webauthn_register',
  ],
  settings: (_, schemaKeys) => [
    ...schemaKeys,
    'lookup_secret_reveal',
    'lookup_secret_regenerate',
    'lookup_secret_codes',
    'lookup_secret_confirm',
    'webauthn_remove',
    'webauthn_register_displayname',
    'webauthn_register',
    'passkey_remove',
    'passkey_register',
    'totp_qr',
    'totp_secret_key',
    'totp_unlink',
    'totp_code',
  ],
}

/** Puts the nodes of a flow in the order of its generation. Recovery and verification stay as they are. */
export function orderNodes({ kratos, flow }: FlowContext): void {
  const { groups, mixesPassword, sortGroups } = kratos.generation
  const order = groups[flow.kind]
  if (!order) return
  const schemaKeys = describeTraits(schemaOf(kratos).document).map(({ name }) => name)
  const orderedKeys = keys[flow.kind]?.(kratos, schemaKeys) ?? []
  sortNodes(flow.nodes, { groups: order, keys: orderedKeys, mixesPassword, sortGroups })
}

/** Puts the CSRF token of the request's cookie into the form, where it is or at its end. */
export function putCsrfToken({ kratos, exchange, flow }: FlowContext): void {
  const value = flow.type === 'browser' ? maskToken(kratos, exchange.csrfToken) : ''
  upsertNode(flow.nodes, input('default', 'csrf_token', 'hidden', { value, required: true }))
}
