import type { QueryClient } from '@tanstack/react-query'
import { createFlow } from '../client/createFlow.js'
import type { KratosClient } from '../client/createKratosClient.js'
import { isKratosError, KratosError } from '../client/errors.js'
import type { ParametersOf } from '../client/flowParameters.js'
import { getFlow } from '../client/getFlow.js'
import { getSession } from '../client/getSession.js'
import type { FlowOutcome } from '../client/outcome.js'
import { submitFlow } from '../client/submitFlow.js'
import type { Flow, FlowKind } from '../protocol/flow.js'
import { challengeOf } from './challenge.js'
import { type Destinations, destination, leadsTo } from './destination.js'
import type { SubmittedPayload, Submitter } from './flowHandle.js'
import { isGone } from './flowQuery.js'
import type { KratosContext } from './KratosProvider.js'
import { load } from './load.js'
import { ownerOf } from './ownerOf.js'
import type { AppRoutes } from './routes.js'
import type { Sealed } from './sealed.js'
import { startedWith, startOver } from './startOver.js'
import { stepUpOf } from './stepUp.js'
import { startIn } from './useFlowAddress.js'
import { withParameters } from './withParameters.js'

export { elsewhere } from './elsewhere.js'
export { mindExpiry } from './mindExpiry.js'
export { startOver }

/** Posts what is sealed, as it stands now. */
export function submitSealed<Kind extends FlowKind>(
  client: KratosClient,
  flow: Flow<Kind>,
  sealed: Sealed<SubmittedPayload>,
): Promise<FlowOutcome<Kind>> {
  const payload = sealed.open()
  return submitFlow(client, flow, typeof payload === 'function' ? payload() : payload)
}

/** Where a flow is that was submitted: to be filled in again, on its way elsewhere, or done. */
export type Progress = 'idle' | 'redirecting' | 'completed'

/** The flow that was submitted, and what can be done to the hook that did it. */
export interface Submission<Kind extends FlowKind>
  extends Destinations,
    Pick<KratosContext, 'client' | 'go' | 'changeSession'> {
  queryClient: QueryClient
  flow: Flow<Kind>
  /** The button that was pressed. */
  submitter: Submitter | null
  onCompleted: ((outcome: Extract<FlowOutcome<Kind>, { outcome: 'completed' }>) => void) | undefined
  /** Posts it again. */
  send: () => Promise<FlowOutcome<Kind>>
  /** Puts a flow in the place of this one. */
  write: (next: Flow<Kind>) => void
  /** What another flow is started with, beside what this one was. */
  parameters: ParametersOf<Kind>
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
  if (attempt.status === 'fulfilled') suspects.delete(submission.client)
  const outcome = attempt.status === 'fulfilled' ? attempt.value : await recovered(attempt.reason, submission)
  await settle(outcome, submission)
  return outcome
}

/**
 * Puts another flow in the place of one; what was typed stays, since the form does.
 * @param nextId the flow to put there; default: another is started.
 * @throws KratosError `security_identity_mismatch` where it is another account's
 */
export async function renew<Kind extends FlowKind>(
  { client, flow, parameters, write }: Pick<Submission<Kind>, 'client' | 'flow' | 'parameters' | 'write'>,
  nextId?: string,
): Promise<void> {
  const kind: Kind = flow.kind
  const fresh = () => createFlow(client, kind, startedWith(flow, parameters))
  const next = nextId
    ? await getFlow(client, kind, nextId).catch((error: unknown) => {
        if (isGone(error)) return fresh()
        throw error
      })
    : await fresh()
  // What one person typed is not for the account of another, who signed in meanwhile.
  if (ownerOf(flow) !== ownerOf(next)) throw new KratosError('security_identity_mismatch')
  write(next)
}

const addressOf = (url: string) => url.replace(/[?#].*/, '')

/** Whether a URL is one of the app's screens; a provider can stand behind the app's origin, and needs a page load. */
const isScreen = (url: string, routes: AppRoutes): boolean => {
  const here = typeof location === 'undefined' ? url : location.href
  return Object.values({ ...routes }).some((screen) => new URL(screen, here).href === addressOf(url))
}

/** Whether a flow has ended, by the server's clock. */
const isOver = ({ expires_at }: Flow, { clockSkew }: KratosClient): boolean =>
  Date.parse(expires_at) <= Date.now() + clockSkew

/** Whose last submit came without the CSRF cookie. */
const suspects = new WeakSet<KratosClient>()

async function recovered<Kind extends FlowKind>(
  error: unknown,
  submission: Submission<Kind>,
): Promise<FlowOutcome<Kind>> {
  const { flow, client, send } = submission
  // A cookie gets lost once; one that never arrives is blocked, and another flow would not help.
  if (isKratosError(error, 'security_csrf_violation') && !suspects.has(client)) {
    suspects.add(client)
    return { outcome: 'replaced' }
  }
  // Kratos redirects from an expired recovery to the address that it knows itself by; behind a proxy nobody gets there.
  if (isKratosError(error, 'foreign_redirect', 'network') && isOver(flow, client))
    return { outcome: 'replaced' }
  if (isKratosError(error, 'session_verified_address_required') && error.continueWith)
    return { outcome: 'completed', continueWith: error.continueWith }
  const challenge = isKratosError(error) && challengeOf(error.id)
  if (!challenge) throw error
  const { untilProved } = await load(() => import('./untilProved.js'))
  if (await untilProved(challenge, submission)) return send()
  throw error
}

/**
 * Whether Kratos may have refused a sign-in because somebody is signed in, as in another tab: it says so in words
 * only, under the id of everything that it has no other id for.
 */
const isRefusal = (flow: Flow): boolean =>
  flow.kind === 'login' &&
  !flow.refresh &&
  flow.requested_aal !== 'aal2' &&
  flow.ui.messages.some(({ id }) => id === 4_000_001)

async function settle<Kind extends FlowKind>(
  outcome: FlowOutcome<Kind>,
  submission: Submission<Kind>,
): Promise<void> {
  const { flow, client, go, changeSession, onCompleted, ...hook } = submission
  switch (outcome.outcome) {
    case 'updated': {
      const session = isRefusal(outcome.flow) ? await getSession(client).catch(() => null) : null
      if (!session) return hook.write(outcome.flow)
      changeSession(session)
      throw new KratosError('session_already_available')
    }
    case 'replaced': {
      const next = outcome.flow
      if (next && next.kind !== flow.kind)
        return go(withParameters(hook.routes[next.kind], { flow: next.id }))
      await renew(submission, outcome.flowId)
      return hook.notify('renewed')
    }
    case 'redirect': {
      const start = startIn(outcome.to, flow.kind)
      if (start) return hook.write(await createFlow(client, flow.kind, start as ParametersOf<Kind>))
      // WebAuthn's first step sends the browser to where it already is.
      if (leadsTo(outcome.to, flow)) return renew(submission, flow.id)
      // A recovery signs in whoever it sends to the settings.
      if (flow.kind === 'recovery') changeSession(undefined)
      stepUpOf(hook.queryClient).leave()
      go(outcome.to, !isScreen(outcome.to, hook.routes))
      return hook.proceed('redirecting')
    }
    case 'completed': {
      if (outcome.flow) hook.write(outcome.flow)
      changeSession(outcome.session?.identity ? outcome.session : undefined)
      if (!outcome.flow) hook.useUp()
      if (onCompleted) return onCompleted(outcome)
      const to = destination(outcome, hook)
      if (to) go(to)
      hook.proceed(outcome.flow && !to ? 'idle' : 'completed')
    }
  }
}
