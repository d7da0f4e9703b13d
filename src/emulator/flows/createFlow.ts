import type { FlowKind } from '../../protocol/flow.js'
import { type Exchange, requestUrlOf } from '../http/exchange.js'
import { readBoolean } from '../http/readBoolean.js'
import type { Kratos } from '../kratos.js'
import { beginTokenExchange } from '../sessions/tokenExchange.js'
import type { FlowRecord } from '../store/records.js'
import { definitions, flowConfig } from './definitions.js'
import { allowedReturnUrl } from './returnUrl.js'

/**
 * A new flow without nodes, not stored yet.
 *
 * @throws {Fault} The request asks to return to a URL that is not allowed.
 */
export function createFlow(
  kratos: Kratos,
  exchange: Exchange,
  kind: FlowKind,
  type: FlowRecord['type'],
): FlowRecord {
  const now = kratos.clock.now()
  const id = kratos.random.uuid()
  const returnTo = exchange.query.get('return_to')
  const wantsExchange =
    type === 'api' && readBoolean(exchange.query.get('return_session_token_exchange_code')) === true
  if (returnTo) allowedReturnUrl(kratos, returnTo)
  return {
    id,
    kind,
    type,
    issuedAt: now,
    expiresAt: now + flowConfig(kratos.config, kind).lifespan,
    updatedAt: now,
    requestUrl: requestUrlOf(kratos, exchange),
    ...(returnTo && { returnTo }),
    ...(wantsExchange && { exchangeCode: beginTokenExchange(kratos) }),
    state: definitions[kind].initialState,
    action: `${kratos.publicUrl}/self-service/${kind}?flow=${id}`,
    method: 'POST',
    nodes: [],
    messages: [],
    csrfToken: type === 'browser' ? exchange.csrfToken : '',
    refresh: false,
    requestedAal: 'aal1',
    codes: [],
    tries: 0,
    memory: {},
  }
}
