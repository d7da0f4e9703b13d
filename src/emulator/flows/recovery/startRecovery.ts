import type { Exchange } from '../../http/exchange.js'
import { Fault } from '../../http/fault.js'
import type { Kratos } from '../../kratos.js'
import { findSession } from '../../sessions/findSession.js'
import type { FlowRecord } from '../../store/records.js'
import { createFlow } from '../createFlow.js'
import type { FlowContext } from '../flowContext.js'
import { runHooksBefore } from '../hooks/runHooksBefore.js'
import { openByUse } from '../openByUse.js'

/** Somebody signed in wants to recover an account. */
export class RecoverySignedIn extends Fault {
  constructor({ generation }: Kratos) {
    const { recoverySignedInId: id } = generation
    super(400, {
      ...(id !== undefined && { id, message: 'you are already logged in' }),
      reason: 'A valid session was detected and thus recovery is not possible.',
    })
  }
}

/**
 * A new recovery flow, stored.
 *
 * @throws {Fault} Recovery is switched off, `session_already_available`, a forbidden `return_to`.
 */
export async function startRecovery(
  kratos: Kratos,
  exchange: Exchange,
  type: FlowRecord['type'],
): Promise<FlowContext> {
  requireRecovery(kratos)
  if (findSession(kratos, exchange)) throw new RecoverySignedIn(kratos)
  return openRecovery(kratos, exchange, type)
}

/** A new recovery flow, stored, whoever asks for it. */
export async function openRecovery(
  kratos: Kratos,
  exchange: Exchange,
  type: FlowRecord['type'],
): Promise<FlowContext> {
  const flow = createFlow(kratos, exchange, 'recovery', type)
  const { choose_recovery_address } = kratos.config.feature_flags
  if (choose_recovery_address && kratos.config.selfservice.flows.recovery.use === 'code') {
    flow.state = 'recovery_awaiting_address'
  }
  const context: FlowContext = { kratos, exchange, flow }
  await runHooksBefore(context)
  await openByUse(context, 'recovery')
  return context
}

/** @throws {Fault} Recovery is switched off. */
export function requireRecovery({ config }: Kratos): void {
  if (!config.selfservice.flows.recovery.enabled) {
    throw new Fault(400, { reason: 'Recovery is not allowed because it was disabled.' })
  }
}
