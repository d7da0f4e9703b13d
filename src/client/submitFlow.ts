import type { Flow, FlowKind } from '../protocol/flow.js'
import { flowKindOf } from '../protocol/flowKindOf.js'
import { readContinueWith } from '../protocol/readContinueWith.js'
import { readFlow } from '../protocol/readFlow.js'
import { readIdentity } from '../protocol/readIdentity.js'
import { readSession } from '../protocol/readSession.js'
import { recordOf, stringOf } from '../protocol/record.js'
import type { CallOptions, KratosClient } from './createKratosClient.js'
import { KratosError } from './errors.js'
import type { FlowOutcome, FlowPayload } from './outcome.js'
import { read } from './read.js'
import { selfServicePath } from './submitUrl.js'

const finalStates = new Set(['success', 'passed_challenge'])

/** What an answer to a submit says; `undefined` where it is none that Kratos gives. */
const outcomeOf = <Kind extends FlowKind>(
  { kind, id }: Flow<Kind>,
  body: unknown,
  status: number,
): FlowOutcome<Kind> | undefined => {
  const { redirect_browser_to: to, use_flow_id: flowId, ...record } = recordOf(body)
  if (status === 422) return typeof to === 'string' ? { outcome: 'redirect', to } : undefined
  if (status === 410) return { outcome: 'replaced', ...(typeof flowId === 'string' && { flowId }) }

  const flow = readFlow(kind, body)
  // Kratos redirects to the new flow where a recovery or a verification has expired, and fetch follows.
  // A sign-up with a provider whose address is taken is answered with a login.
  if (flow && flow.id !== id) {
    const other = readFlow(flowKindOf(body) ?? kind, body)
    return { outcome: 'replaced', flowId: flow.id, ...(other && { flow: other }) }
  }
  const continueWith = readContinueWith(record['continue_with'])
  const isFinal = status === 200 && (continueWith.length > 0 || finalStates.has(stringOf(flow?.state)))
  if (flow && !isFinal) return { outcome: 'updated', flow }

  const session = readSession(record['session'])
  const identity = readIdentity(record['identity']) ?? session?.identity
  const sessionToken = record['session_token']
  return status === 200 && (flow || identity || session)
    ? {
        outcome: 'completed',
        ...(flow && { flow }),
        ...(session && { session }),
        ...(typeof sessionToken === 'string' && { sessionToken }),
        ...(identity && { identity }),
        continueWith,
      }
    : undefined
}

const tokenIn = <Kind extends FlowKind>(outcome: FlowOutcome<Kind>): string => {
  if (outcome.outcome !== 'completed') return ''
  const step = outcome.continueWith.find(({ action }) => action === 'set_ory_session_token')
  return outcome.sessionToken ?? stringOf(recordOf(step)['ory_session_token'])
}

/**
 * Posts to a flow (`updateLoginFlow` and so on). A rejected password is no error but an outcome, as are a next
 * step, a redirect and a flow that took this one's place. A native client keeps the session token that comes.
 *
 * @throws {KratosError} such as `security_csrf_violation`, `session_refresh_required` (settings), `network`,
 *   `rate_limited`; `foreign_action` where the flow's form leads to no flow
 */
export const submitFlow = async <Kind extends FlowKind>(
  client: KratosClient,
  flow: Flow<Kind>,
  payload: FlowPayload,
  { signal }: CallOptions = {},
): Promise<FlowOutcome<Kind>> => {
  const path = selfServicePath(flow.ui.action)
  if (!path) throw new KratosError('foreign_action')
  const outcome = await read(
    client,
    { method: 'POST', path, json: payload, signal, expected: [400, 410, 422] },
    (body, { status }) => outcomeOf(flow, body, status),
  )
  const token = tokenIn(outcome)
  if (token && client.transport === 'native') await client.sessionToken.set(token)
  return outcome
}
