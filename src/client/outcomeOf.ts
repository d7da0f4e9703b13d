import type { FlowKind } from '../protocol/flow.js'
import { flowKindOf } from '../protocol/flowKindOf.js'
import { readContinueWith } from '../protocol/readContinueWith.js'
import { readFlow } from '../protocol/readFlow.js'
import { readIdentity } from '../protocol/readIdentity.js'
import { readSession } from '../protocol/readSession.js'
import { recordOf, textOf } from '../protocol/record.js'
import type { Answer } from './answer.js'
import type { FlowOutcome } from './outcome.js'

/**
 * What an answer to a submit says; `undefined` where it is none that Kratos gives.
 *
 * @param id the flow that was submitted
 */
export const outcomeOf = <Kind extends FlowKind>(
  kind: Kind,
  id: string,
  body: unknown,
  { ok, status }: Answer,
): FlowOutcome<Kind> | undefined => {
  const record = recordOf(body)
  const to = textOf(record['redirect_browser_to'])
  if (status === 422) return to ? { outcome: 'redirect', to } : undefined
  if (status === 410) return { outcome: 'replaced', flowId: textOf(record['use_flow_id']) }

  const flow = readFlow(kind, body)
  // Kratos redirects to the new flow where a recovery or a verification has expired, and fetch follows.
  // A sign-up with a provider whose address is taken is answered with a login.
  if (flow && flow.id !== id)
    return { outcome: 'replaced', flowId: flow.id, flow: readFlow(flowKindOf(body) ?? kind, body) }

  const continueWith = readContinueWith(record['continue_with'])
  if (flow && !(ok && (continueWith.length > 0 || /^(success|passed_challenge)$/.test(flow.state ?? ''))))
    return { outcome: 'updated', flow }

  const session = readSession(record['session'])
  const identity = readIdentity(record['identity'] ?? session?.identity)
  const issued = continueWith.find(({ action }) => action === 'set_ory_session_token')
  const sessionToken = textOf(record['session_token'] ?? recordOf(issued)['ory_session_token'])
  return ok && (flow ?? identity ?? session)
    ? { outcome: 'completed', flow, session, sessionToken, identity, continueWith }
    : undefined
}
