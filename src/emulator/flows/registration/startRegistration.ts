import type { Exchange } from '../../http/exchange.js'
import { Fault } from '../../http/fault.js'
import type { Kratos } from '../../kratos.js'
import { findSession } from '../../sessions/findSession.js'
import type { FlowRecord } from '../../store/records.js'
import type { RegistrationContext, RegistrationStage } from '../../strategies/strategy.js'
import { createFlow } from '../createFlow.js'
import { orderNodes, putCsrfToken } from '../flowNodes.js'
import { runHooksBefore } from '../hooks/runHooksBefore.js'
import { AlreadySignedIn } from '../login/startLogin.js'

/**
 * A new registration flow, stored.
 *
 * @throws {Fault} `self_service_flow_disabled`, `session_already_available`, a forbidden `return_to`.
 */
export async function startRegistration(
  kratos: Kratos,
  exchange: Exchange,
  type: FlowRecord['type'],
): Promise<RegistrationContext> {
  if (!kratos.config.selfservice.flows.registration.enabled) {
    throw new Fault(400, {
      id: 'self_service_flow_disabled',
      reason: 'Registration is not allowed because it was disabled.',
      message: 'registration flow disabled',
    })
  }
  const flow = createFlow(kratos, exchange, 'registration', type)
  if (findSession(kratos, exchange)) throw new AlreadySignedIn('registration')
  const context: RegistrationContext = { kratos, exchange, flow, stage: firstStage(kratos) }
  await runHooksBefore(context)
  putCsrfToken(context)
  for (const strategy of kratos.generation.strategies) {
    if (strategy.isEnabled(kratos.config)) await strategy.registration?.populate(context)
  }
  orderNodes(context)
  kratos.store.flows.set(flow.id, flow)
  return context
}

/** Whether the form asks for everything at once or for the traits first. */
export function firstStage(kratos: Kratos): RegistrationStage {
  return isTwoStep(kratos) ? 'profile' : 'everything'
}

/** Whether registration asks for the traits first, then for a way to sign in. */
export function isTwoStep({ config, generation }: Kratos): boolean {
  const { style, enable_legacy_one_step } = config.selfservice.flows.registration
  return generation.hasTwoSteps && style === 'profile_first' && !enable_legacy_one_step
}
