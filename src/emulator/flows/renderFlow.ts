import type { FlowKind } from '../../protocol/flow.js'
import { timestamp } from '../clock/timestamp.js'
import { renderIdentity } from '../identities/renderIdentity.js'
import type { Kratos } from '../kratos.js'
import type { FlowRecord } from '../store/records.js'

type Render = (kratos: Kratos, flow: FlowRecord) => Record<string, unknown>

const stateAndOrganization: Render = ({ generation }, { state, exchangeCode }) =>
  generation.hasStates
    ? {
        organization_id: null,
        state,
        ...(exchangeCode !== undefined && { session_token_exchange_code: exchangeCode }),
      }
    : {}

const particular: Record<FlowKind, Render> = {
  login: (kratos, flow) => ({
    ...stateAndOrganization(kratos, flow),
    created_at: timestamp(flow.issuedAt),
    updated_at: timestamp(flow.updatedAt),
    refresh: flow.refresh,
    requested_aal: flow.requestedAal,
  }),
  registration: stateAndOrganization,
  settings(kratos, flow) {
    const identity = kratos.store.identities.get(flow.identityId ?? '')
    return {
      state: flow.state,
      identity: identity && renderIdentity(kratos, identity),
    }
  },
  recovery: (_, { state }) => ({ state }),
  verification: (_, { state }) => ({ state }),
}

/** A flow as Kratos sends it. */
export function renderFlow(kratos: Kratos, flow: FlowRecord): Record<string, unknown> {
  const { id, type, issuedAt, expiresAt, requestUrl, returnTo, active } = flow
  const { action, method, nodes, messages } = flow
  return {
    id,
    type,
    expires_at: timestamp(expiresAt),
    issued_at: timestamp(issuedAt),
    request_url: requestUrl,
    ...(returnTo !== undefined && { return_to: returnTo }),
    ...(active !== undefined && { active }),
    ui: { action, method, nodes, ...(messages.length > 0 && { messages }) },
    ...particular[flow.kind](kratos, flow),
  }
}
