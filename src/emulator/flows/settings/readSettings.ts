import type { Exchange } from '../../http/exchange.js'
import { Fault } from '../../http/fault.js'
import { json, type Reply } from '../../http/reply.js'
import type { Kratos } from '../../kratos.js'
import { requireAssurance } from '../../sessions/assurance.js'
import { findSession, type SignedIn } from '../../sessions/findSession.js'
import type { FlowRecord } from '../../store/records.js'
import { pageOf } from '../answerWithFlow.js'
import { requireFlow } from '../readFlow.js'
import { renderFlow } from '../renderFlow.js'

/** A settings flow, for the person that it belongs to. */
export interface OwnSettings {
  flow: FlowRecord
  signedIn: SignedIn
}

/** Nobody is signed in who could read or change settings. */
export class SignedOut extends Fault {
  constructor() {
    super(401, { reason: 'A valid Ory Session Cookie or Ory Session Token is missing.' })
  }
}

/** Settings belong to somebody other than who is signed in. */
export class ForeignSettings extends Fault {
  readonly flow: FlowRecord

  constructor(flow: FlowRecord) {
    super(403, {
      id: 'security_identity_mismatch',
      reason: 'You must restart the flow because the resumable session was initiated by another person.',
      message: 'The provided identity does not match the one of the flow',
    })
    this.flow = flow
  }
}

/**
 * The settings flow of whoever is signed in.
 *
 * @throws {Fault} 401 signed out, 404, `session_aal2_required`, `security_identity_mismatch`.
 */
export function requireOwnSettings(kratos: Kratos, exchange: Exchange, id: string | null): OwnSettings {
  const signedIn = findSession(kratos, exchange)
  if (!signedIn) throw new SignedOut()
  const flow = requireFlow(kratos, 'settings', id)
  const returnTo = exchange.query.has('id') ? pageOf({ kratos, exchange, flow }) : undefined
  requireAssurance(kratos, signedIn, kratos.config.selfservice.flows.settings.required_aal, returnTo)
  if (flow.identityId !== signedIn.identity.id) {
    throw new ForeignSettings(flow)
  }
  return { flow, signedIn }
}

/** Answers `GET /self-service/settings/flows?id=`. */
export function readSettings(kratos: Kratos, exchange: Exchange): Reply {
  const { flow } = requireOwnSettings(kratos, exchange, exchange.query.get('id'))
  if (flow.expiresAt <= kratos.clock.now()) {
    throw new Fault(410, { reason: 'The settings flow has expired.' })
  }
  return json(renderFlow(kratos, flow))
}
