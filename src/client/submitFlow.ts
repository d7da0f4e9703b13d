import type { Flow, FlowKind } from '../protocol/flow.js'
import type { CallOptions, KratosClient } from './createKratosClient.js'
import { KratosError } from './errors.js'
import type { FlowOutcome, FlowPayload } from './outcome.js'
import { outcomeOf } from './outcomeOf.js'
import { selfServicePath } from './submitUrl.js'

/**
 * Posts to a flow (`updateLoginFlow` and so on). A rejected password is no error but an outcome, as are a next
 * step, a redirect and a flow that took this one's place. A native client keeps the session token that comes.
 *
 * @throws {KratosError} such as `security_csrf_violation`, `session_refresh_required` (settings), `network`,
 *   `rate_limited`; `foreign_action` where the flow's form leads to no flow
 */
export const submitFlow = async <Kind extends FlowKind>(
  { transport, sessionToken, send }: KratosClient,
  flow: Flow<Kind>,
  payload: FlowPayload,
  { signal }: CallOptions = {},
): Promise<FlowOutcome<Kind>> => {
  const path = selfServicePath(flow.ui.action)
  if (!path) throw new KratosError('foreign_action')
  const outcome = await send({ method: 'POST', path, json: payload, signal }, (body, answer) =>
    outcomeOf(flow.kind, flow.id, body, answer),
  )
  if (transport === 'native' && outcome.outcome === 'completed' && outcome.sessionToken)
    await sessionToken.set(outcome.sessionToken)
  return outcome
}
