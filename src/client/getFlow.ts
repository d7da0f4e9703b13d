import type { Flow, FlowKind } from '../protocol/flow.js'
import { readFlow } from '../protocol/readFlow.js'
import { flowPath } from '../protocol/routes.js'
import type { CallOptions, KratosClient } from './createKratosClient.js'

/**
 * Reads a flow that was started before (`getLoginFlow` and so on).
 *
 * @throws {KratosError} such as `not_found`, `self_service_flow_expired`, `security_csrf_violation` (started in
 *   another browser), `session_inactive` and `security_identity_mismatch` (settings)
 */
export const getFlow = <Kind extends FlowKind>(
  client: KratosClient,
  kind: Kind,
  id: string,
  { signal }: CallOptions = {},
): Promise<Flow<Kind>> =>
  client.send({ path: flowPath(kind, 'flows'), query: { id }, signal }, (body) => readFlow(kind, body))
