import { createFlow } from '../client/createFlow.js'
import type { KratosClient } from '../client/createKratosClient.js'
import { isKratosError, type KratosError } from '../client/errors.js'
import type { FlowParameters, ParametersOf } from '../client/flowParameters.js'
import type { Flow, FlowKind } from '../protocol/flow.js'
import { startIn } from './useFlowAddress.js'

/** What a flow is started with once more: whoever came by a link finds it in the flow alone. */
export const startedWith = <Kind extends FlowKind>(
  { kind, request_url, return_to }: Flow<Kind>,
  parameters: ParametersOf<Kind>,
) => ({
  ...(return_to && { returnTo: return_to }),
  ...startIn<Kind>(request_url, kind),
  ...parameters,
})

interface Start<Kind extends FlowKind> {
  client: KratosClient
  kind: Kind
  /** The flow to be started over; `undefined` where none could be had. */
  flow: Flow<Kind> | undefined
  parameters: ParametersOf<Kind>
  /** Why. */
  error: KratosError | null
}

/** Starts a flow over, without what kept it from being started. */
export async function startOver<Kind extends FlowKind>(start: Start<Kind>): Promise<Flow<Kind>> {
  const { client, kind, flow, parameters, error } = start
  const before = flow ? startedWith(flow, parameters) : parameters
  const create = (changes: FlowParameters['login']) => createFlow(client, kind, { ...before, ...changes })
  try {
    return await create(error?.id === 'self_service_flow_return_to_forbidden' ? { returnTo: undefined } : {})
  } catch (reason) {
    if (!isKratosError(reason, 'session_aal1_required')) throw reason
    // Whoever signed out on the second step begins with the first.
    return create({ aal: undefined })
  }
}
