import { createFlow } from '../client/createFlow.js'
import type { KratosClient } from '../client/createKratosClient.js'
import { KratosError, type KratosErrorId } from '../client/errors.js'
import type { ParametersOf } from '../client/flowParameters.js'
import { getFlow } from '../client/getFlow.js'
import type { Flow, FlowKind } from '../protocol/flow.js'
import { defineQuery } from './defineQuery.js'
import { kratosKeys } from './keys.js'

/** What a flow is started with, or the id of one that was. */
export type FlowQueryOptions<Kind extends FlowKind> = ParametersOf<Kind> & {
  /** Continues this flow; a new one is started where it is gone. */
  flowId?: string | undefined
}

/** A flow that is over, lost or another browser's cannot be continued, only started anew. */
const gone: ReadonlySet<KratosErrorId> = new Set([
  'self_service_flow_expired',
  'self_service_flow_replaced',
  'security_csrf_violation',
  'security_identity_mismatch',
  'not_found',
] satisfies KratosErrorId[])

export const isGone = (error: unknown) => error instanceof KratosError && gone.has(error.id)

const firsts = new WeakMap<KratosClient, Promise<unknown>>()

/**
 * Starts a flow once the client's first one is there. Of two that start at once in a browser without a CSRF cookie, the
 * second would put its own in the place of the first one's, and that form would be refused.
 */
async function createInTurn<Kind extends FlowKind>(
  client: KratosClient,
  kind: Kind,
  parameters: ParametersOf<Kind>,
): Promise<Flow<Kind>> {
  const first = firsts.get(client)
  if (first) await first
  const flow = createFlow(client, kind, parameters)
  const settled = flow.catch(() => firsts.delete(client))
  if (!first) firsts.set(client, settled)
  return flow
}

/**
 * Starts a flow or continues one: the cache entry of a screen.
 * It never goes stale by itself: refetching would throw away what the server knows of a half-filled form.
 * @throws KratosError through the query's `error`; never retried here, the client has its own rules.
 */
export function flowQuery<Kind extends FlowKind>(
  client: KratosClient,
  kind: Kind,
  { flowId, ...params }: FlowQueryOptions<Kind> = {},
) {
  const queryKey = kratosKeys.flow(client, kind, flowId ? { ...params, flowId } : params)
  return defineQuery({
    queryKey,
    // No signal: a creation that StrictMode or a fast unmount called off would be made twice.
    queryFn: async ({ client: queryClient }): Promise<Flow<Kind>> => {
      const id = queryClient.getQueryData<Flow<Kind>>(queryKey)?.id ?? flowId
      if (id)
        try {
          return await getFlow(client, kind, id)
        } catch (error) {
          if (!isGone(error)) throw error
        }
      return createInTurn(client, kind, params as ParametersOf<Kind>)
    },
    staleTime: Number.POSITIVE_INFINITY,
    // Each answer is news, also one that says the same as the one before: a second wrong code starts empty too.
    structuralSharing: false,
    retry: false,
    // A paused query would show a loader for as long as one is offline; a failed one says so and can be retried.
    networkMode: 'always',
  })
}

export const loginFlowQuery = (client: KratosClient, options?: FlowQueryOptions<'login'>) =>
  flowQuery(client, 'login', options)
export const registrationFlowQuery = (client: KratosClient, options?: FlowQueryOptions<'registration'>) =>
  flowQuery(client, 'registration', options)
export const recoveryFlowQuery = (client: KratosClient, options?: FlowQueryOptions<'recovery'>) =>
  flowQuery(client, 'recovery', options)
export const verificationFlowQuery = (client: KratosClient, options?: FlowQueryOptions<'verification'>) =>
  flowQuery(client, 'verification', options)
export const settingsFlowQuery = (client: KratosClient, options?: FlowQueryOptions<'settings'>) =>
  flowQuery(client, 'settings', options)
