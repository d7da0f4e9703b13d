import type { KratosClient } from '../client/createKratosClient.js'
import type { Flow, FlowKind } from '../protocol/flow.js'
import { defineMutation } from './defineMutation.js'
import type { SubmittedPayload, Submitter } from './flowHandle.js'
import { kratosKeys } from './keys.js'
import { load } from './load.js'
import type { Sealed } from './sealed.js'

export interface SubmitFlowVariables<Kind extends FlowKind> {
  flow: Flow<Kind>
  /** Sealed, since mutation variables are kept in the cache and shown in devtools. */
  payload: Sealed<SubmittedPayload>
  submitter?: Submitter | null
}

/**
 * Posts what was filled in. Not retried: a code or a password counts as a try.
 * @throws KratosError for everything that is not an outcome of the flow.
 */
export const submitFlowMutation = <Kind extends FlowKind>(client: KratosClient, kind: Kind) =>
  defineMutation({
    mutationKey: kratosKeys.flow(client, kind),
    mutationFn: async ({ flow, payload }: SubmitFlowVariables<Kind>) => {
      const { submitSealed } = await load(() => import('./submission.js'))
      return submitSealed(client, flow, payload)
    },
    retry: false,
    networkMode: 'always',
    gcTime: 0,
  })
