import type { Flow, FlowKind } from '../protocol/flow.js'
import { readFlow } from '../protocol/readFlow.js'
import { flowPath } from '../protocol/routes.js'
import type { CallOptions, KratosClient } from './createKratosClient.js'
import type { ParametersOf } from './flowParameters.js'

/**
 * Starts a flow (`createBrowserLoginFlow`, `createNativeLoginFlow` and so on, by the client's transport).
 *
 * @throws {KratosError} such as `session_already_available`, `session_inactive` (settings), `session_aal2_required`,
 *   `self_service_flow_disabled`, `self_service_flow_return_to_forbidden`
 */
export const createFlow = <Kind extends FlowKind>(
  client: KratosClient,
  kind: Kind,
  parameters?: ParametersOf<Kind>,
  { signal }: CallOptions = {},
): Promise<Flow<Kind>> =>
  client.send(
    { path: flowPath(kind, client.transport === 'native' ? 'api' : 'browser'), query: parameters, signal },
    (body) => readFlow(kind, body),
  )
