import type { Exchange } from '../../http/exchange.js'
import { Fault } from '../../http/fault.js'
import { readBoolean } from '../../http/readBoolean.js'
import type { Kratos } from '../../kratos.js'
import { findSession } from '../../sessions/findSession.js'
import type { FlowRecord } from '../../store/records.js'
import type { LoginContext, LoginStage } from '../../strategies/strategy.js'
import { createFlow } from '../createFlow.js'
import { orderNodes, putCsrfToken } from '../flowNodes.js'
import { runHooksBefore } from '../hooks/runHooksBefore.js'

/** Somebody signed in wants to sign in. */
export class AlreadySignedIn extends Fault {
  constructor(purpose: 'login' | 'registration') {
    super(400, {
      id: 'session_already_available',
      reason: `A valid session was detected and thus ${purpose} is not possible.`,
      message: 'you are already logged in',
    })
  }
}

/** Somebody signed out wants to give a second factor. */
export class SecondFactorAlone extends Fault {
  constructor() {
    super(401, {
      id: 'session_aal1_required',
      reason: 'You can not requested a higher AAL (AAL2/AAL3) without an active session.',
      message: 'aal2 and aal3 can only be requested if a session exists already',
    })
  }
}

/**
 * A new login flow, stored.
 *
 * @throws {Fault} `session_already_available`, `session_aal1_required`, an unknown `aal`, a forbidden `return_to`.
 */
export async function startLogin(
  kratos: Kratos,
  exchange: Exchange,
  type: FlowRecord['type'],
): Promise<LoginContext> {
  const flow = createFlow(kratos, exchange, 'login', type)
  flow.refresh = readBoolean(exchange.query.get('refresh')) === true
  flow.requestedAal = readAal(exchange.query.get('aal'))
  const signedIn = findSession(kratos, exchange)
  if (!signedIn && flow.requestedAal === 'aal2') {
    throw new SecondFactorAlone()
  }
  const raisesAal = flow.requestedAal === 'aal2' && signedIn?.session.aal !== 'aal2'
  if (signedIn && !flow.refresh && !raisesAal) throw new AlreadySignedIn('login')
  if (!signedIn) flow.refresh = false

  const context: LoginContext = { kratos, exchange, flow, signedIn, stage: stageOf(kratos, flow) }
  await runHooksBefore(context)
  if (flow.refresh) flow.messages.push(kratos.say(1010003))
  if (raisesAal) flow.messages.push(kratos.say(1010004))
  await fillLogin(context)
  kratos.store.flows.set(flow.id, flow)
  for (const strategy of kratos.generation.strategies) {
    if (strategy.isEnabled(kratos.config) && (await strategy.login?.skipAhead?.(context))) break
  }
  return context
}

/** Builds the whole form anew for what it asks. */
export async function fillLogin(context: LoginContext): Promise<void> {
  const { kratos, flow } = context
  flow.nodes = []
  putCsrfToken(context)
  for (const strategy of kratos.generation.strategies) {
    if (strategy.isEnabled(kratos.config)) await strategy.login?.populate(context)
  }
  orderNodes(context)
}

/** What the form of a new login flow asks for. */
export function stageOf({ config, generation }: Kratos, { requestedAal, refresh }: FlowRecord): LoginStage {
  if (requestedAal === 'aal2') return 'second factor'
  if (refresh) return 'refresh'
  const asksIdentifier = generation.hasTwoSteps && config.selfservice.flows.login.style === 'identifier_first'
  return asksIdentifier ? 'identifier' : 'first factor'
}

function readAal(aal: string | null): 'aal1' | 'aal2' {
  if (aal === null || aal === '' || aal === 'aal1') return 'aal1'
  if (aal === 'aal2') return aal
  throw new Fault(400, { reason: `Unable to parse AuthenticationMethod Assurance Level (AAL): ${aal}` })
}
