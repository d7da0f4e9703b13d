import { resendContinuity } from '../../http/continuity.js'
import { type Exchange, requestUrlOf } from '../../http/exchange.js'
import { Fault } from '../../http/fault.js'
import type { Kratos } from '../../kratos.js'
import { findSession, type SignedIn } from '../../sessions/findSession.js'
import type { FlowRecord } from '../../store/records.js'
import type { SettingsContext } from '../../strategies/strategy.js'
import { createFlow } from '../createFlow.js'
import { orderNodes, putCsrfToken } from '../flowNodes.js'
import { runHooksBefore } from '../hooks/runHooksBefore.js'
import { requireSettingsAssurance } from './readSettings.js'

/** Nobody is signed in where somebody has to be. */
export class NotSignedIn extends Fault {
  constructor({ generation }: Kratos, type: FlowRecord['type']) {
    super(401, {
      id: 'session_inactive',
      reason:
        type === 'browser'
          ? 'No active session was found in this request.'
          : 'This endpoint can only be accessed with a valid session. Please log in and try again.',
      message: 'request does not have a valid authentication session',
      ...(type === 'browser' &&
        generation.saysCredentialsMissing && { siblings: { CredentialsMissing: false } }),
    })
  }
}

/**
 * A new settings flow for whoever is signed in, stored.
 *
 * @throws {Fault} `session_inactive`, `session_aal2_required`, a forbidden `return_to`.
 */
export async function startSettings(
  kratos: Kratos,
  exchange: Exchange,
  type: FlowRecord['type'],
): Promise<SettingsContext> {
  const signedIn = findSession(kratos, exchange)
  if (!signedIn) throw new NotSignedIn(kratos, type)
  const comesBack = type === 'browser' && exchange.query.get('return_to')
  requireSettingsAssurance(kratos, signedIn, comesBack ? requestUrlOf(kratos, exchange) : undefined)
  return openSettings(kratos, exchange, type, signedIn)
}

/** A settings flow for somebody, stored, whatever their session's assurance. */
export async function openSettings(
  kratos: Kratos,
  exchange: Exchange,
  type: FlowRecord['type'],
  signedIn: SignedIn,
): Promise<SettingsContext> {
  const flow = createFlow(kratos, exchange, 'settings', type)
  flow.identityId = signedIn.identity.id
  const context: SettingsContext = { kratos, exchange, flow, signedIn, identity: signedIn.identity }
  await runHooksBefore(context)
  await fillSettings(context)
  kratos.store.flows.set(flow.id, flow)
  return context
}

/** Builds the whole form anew from what is known about the person. */
export async function fillSettings(context: SettingsContext): Promise<void> {
  const { kratos, exchange, flow } = context
  resendContinuity(kratos, exchange)
  flow.nodes = []
  putCsrfToken(context)
  for (const strategy of kratos.generation.strategies) {
    if (strategy.isEnabled(kratos.config)) await strategy.settings?.populate(context)
  }
  orderNodes(context)
}
