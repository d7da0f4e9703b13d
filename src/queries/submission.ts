import type { QueryClient } from '@tanstack/react-query'
import { createFlow } from '../client/createFlow.js'
import { isKratosError } from '../client/errors.js'
import type { ParametersOf } from '../client/flowParameters.js'
import type { FlowOutcome } from '../client/outcome.js'
import type { Flow, FlowKind } from '../protocol/flow.js'
import { challengeOf } from './challenge.js'
import { destination, leadsTo } from './destination.js'
import type { KratosContext } from './KratosProvider.js'
import { stepUpOf } from './stepUp.js'
import { startIn } from './useFlowAddress.js'
import { withParameters } from './withParameters.js'

export { submitFlow } from '../client/submitFlow.js'

/** Where a flow is that was submitted: to be filled in again, on its way elsewhere, or done. */
export type Progress = 'idle' | 'redirecting' | 'completed'

/** The flow that was submitted, and what can be done to the hook that did it. */
export interface Submission<Kind extends FlowKind>
  extends Pick<KratosContext, 'client' | 'routes' | 'go' | 'changeSession'> {
  queryClient: QueryClient
  flow: Flow<Kind>
  parameters: ParametersOf<Kind>
  onCompleted: ((outcome: Extract<FlowOutcome<Kind>, { outcome: 'completed' }>) => void) | undefined
  /** Posts it again. */
  send: () => Promise<FlowOutcome<Kind>>
  /** Puts a flow in the place of this one. */
  write: (next: Flow<Kind>) => void
  /** Gets or starts a flow to put in the place of this one. */
  renew: (flowId?: string) => Promise<void>
  /** Says that a flow was renewed. */
  notify: (notice: 'renewed') => void
  /** Says that the flow led to a session: whoever comes back needs another. */
  useUp: () => void
  /** Says whether the form is still to be filled in. */
  proceed: (progress: Progress) => void
}

/**
 * What becomes of a submit: the next state of the flow, another flow, another page, or somebody who is signed in.
 * Loaded while a form is filled in, for a form that is still on its way has no use for it.
 *
 * @throws KratosError for what no outcome tells
 */
export async function conclude<Kind extends FlowKind>(
  attempt: PromiseSettledResult<FlowOutcome<Kind>>,
  submission: Submission<Kind>,
): Promise<FlowOutcome<Kind>> {
  const outcome = attempt.status === 'fulfilled' ? attempt.value : await recovered(attempt.reason, submission)
  await settle(outcome, submission)
  return outcome
}

async function recovered<Kind extends FlowKind>(
  error: unknown,
  { send, queryClient }: Submission<Kind>,
): Promise<FlowOutcome<Kind>> {
  if (isKratosError(error, 'security_csrf_violation')) return { outcome: 'replaced' }
  if (isKratosError(error, 'session_verified_address_required') && error.continueWith)
    return { outcome: 'completed', continueWith: error.continueWith }
  const challenge = isKratosError(error) && challengeOf(error.id)
  if (challenge && (await stepUpOf(queryClient).request(challenge))) return send()
  throw error
}

async function settle<Kind extends FlowKind>(
  outcome: FlowOutcome<Kind>,
  { flow, client, routes, go, parameters, changeSession, onCompleted, ...hook }: Submission<Kind>,
): Promise<void> {
  switch (outcome.outcome) {
    case 'updated':
      return hook.write(outcome.flow)
    case 'replaced': {
      const next = outcome.flow
      if (next && next.kind !== flow.kind) return go(withParameters(routes[next.kind], { flow: next.id }))
      await hook.renew(outcome.flowId)
      return hook.notify('renewed')
    }
    case 'redirect': {
      const start = startIn(outcome.to, flow.kind)
      if (start) return hook.write(await createFlow(client, flow.kind, start as ParametersOf<Kind>))
      // WebAuthn's first step sends the browser to where it already is.
      if (leadsTo(outcome.to, flow)) return hook.renew(flow.id)
      hook.proceed('redirecting')
      return go(outcome.to)
    }
    case 'completed': {
      if (outcome.flow) hook.write(outcome.flow)
      changeSession(outcome.session?.identity ? outcome.session : undefined)
      if (onCompleted) return onCompleted(outcome)
      const to = destination(outcome, routes, parameters.returnTo)
      if (!outcome.flow) hook.useUp()
      hook.proceed(outcome.flow && !to ? 'idle' : 'completed')
      if (to) go(to)
    }
  }
}
