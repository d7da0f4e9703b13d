import type { Flow, FlowKind } from '../protocol/flow.js'
import { readFlow } from '../protocol/readFlow.js'
import { flowRoutes } from '../protocol/routes.js'
import type { CallOptions, KratosClient } from './createKratosClient.js'
import { read } from './read.js'

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
  read(client, { path: flowRoutes[kind].get, query: { id }, signal }, (body) => readFlow(kind, body))
