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

/** Whoever is signed in. @throws {Fault} 401 */
export function requireSomebody(kratos: Kratos, exchange: Exchange): SignedIn {
  const signedIn = findSession(kratos, exchange)
  if (!signedIn) throw new SignedOut()
  return signedIn
}

/** @throws {ForeignSettings} `security_identity_mismatch` */
export function requireOwner(flow: FlowRecord, { identity }: SignedIn): void {
  if (flow.identityId !== identity.id) throw new ForeignSettings(flow)
}

/** @throws {Fault} `session_aal2_required` */
export function requireSettingsAssurance(kratos: Kratos, signedIn: SignedIn, returnTo?: string): void {
  const { required_aal } = kratos.config.selfservice.flows.settings
  requireAssurance(
    kratos,
    signedIn,
    required_aal,
    kratos.generation.returnsFromSecondFactor ? returnTo : undefined,
  )
}

/** Answers `GET /self-service/settings/flows?id=`. */
export function readSettings(kratos: Kratos, exchange: Exchange): Reply {
  const signedIn = requireSomebody(kratos, exchange)
  const flow = requireFlow(kratos, 'settings', exchange.query.get('id'))
  requireOwner(flow, signedIn)
  requireSettingsAssurance(kratos, signedIn, pageOf({ kratos, exchange, flow }))
  if (flow.expiresAt <= kratos.clock.now()) {
    throw new Fault(410, { reason: 'The settings flow has expired.' })
  }
  return json(renderFlow(kratos, flow))
}
