import type { Exchange } from '../../http/exchange.js'
import { Fault } from '../../http/fault.js'
import type { Kratos } from '../../kratos.js'
import type { FlowRecord } from '../../store/records.js'
import { createFlow } from '../createFlow.js'
import type { FlowContext } from '../flowContext.js'
import { runHooksBefore } from '../hooks/runHooksBefore.js'
import { openByUse } from '../openByUse.js'

/**
 * A new verification flow, stored.
 *
 * @throws {Fault} Verification is switched off, a forbidden `return_to`.
 */
export async function startVerification(
  kratos: Kratos,
  exchange: Exchange,
  type: FlowRecord['type'],
): Promise<FlowContext> {
  requireVerification(kratos)
  const flow = createFlow(kratos, exchange, 'verification', type)
  const context: FlowContext = { kratos, exchange, flow }
  await runHooksBefore(context)
  await openByUse(context, 'verification')
  return context
}

/** @throws {Fault} Verification is switched off. */
export function requireVerification({ config }: Kratos): void {
  if (!config.selfservice.flows.verification.enabled) {
    throw new Fault(400, { reason: 'Verification is not allowed because it was disabled.' })
  }
}
