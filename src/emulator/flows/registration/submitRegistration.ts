import type { ContinueWith } from '../../../protocol/continueWith.js'
import { renewCsrf } from '../../http/csrf.js'
import { type Exchange, sendSessionCookie } from '../../http/exchange.js'
import { json, type Reply, redirect } from '../../http/reply.js'
import { DuplicateIdentifier } from '../../identities/changeTraits.js'
import { storeIdentity } from '../../identities/createIdentity.js'
import { renderIdentity } from '../../identities/renderIdentity.js'
import type { Kratos } from '../../kratos.js'
import { findSession } from '../../sessions/findSession.js'
import { renderSession } from '../../sessions/renderSession.js'
import { startSession } from '../../sessions/signIn.js'
import type { Proven, RegistrationContext } from '../../strategies/strategy.js'
import { dispatchSubmit } from '../dispatchSubmit.js'
import type { FlowContext } from '../flowContext.js'
import { formProblem } from '../flowProblem.js'
import { hooksAfter } from '../hooksAfter.js'
import { AlreadySignedIn } from '../login/startLogin.js'
import { requireFlow } from '../readFlow.js'
import { refuseSubmit } from '../refuseSubmit.js'
import { replaceExpiredFlow } from '../replaceExpiredFlow.js'
import { returnUrlAfter } from '../returnUrl.js'
import { firstStage, startRegistration } from './startRegistration.js'

/** Answers `POST /self-service/registration?flow=`. */
export async function submitRegistration(kratos: Kratos, exchange: Exchange): Promise<Reply> {
  const flow = requireFlow(kratos, 'registration', exchange.query.get('flow'))
  const context: RegistrationContext = { kratos, exchange, flow, stage: firstStage(kratos) }
  if (findSession(kratos, exchange)) {
    if (flow.type === 'browser' && !exchange.wantsJson) return redirect(returnUrlAfter(kratos, flow))
    throw new AlreadySignedIn('registration')
  }
  if (flow.expiresAt <= kratos.clock.now()) {
    return replaceExpiredFlow(context, await startRegistration(kratos, exchange, flow.type))
  }
  try {
    const { strategy, result } = await dispatchSubmit(context, ({ registration }) => registration)
    if (!result.done) return result.reply
    return completeRegistration(context, strategy.id, result)
  } catch (error) {
    return refuseSubmit(context, error)
  }
}

/** Stores the new identity and answers; a session comes only with the `session` hook. */
function completeRegistration(context: FlowContext, method: string, { identity, proof }: Proven): Reply {
  const { kratos, exchange, flow } = context
  try {
    storeIdentity(kratos, identity)
  } catch (error) {
    throw error instanceof DuplicateIdentifier ? formProblem(kratos.say(4000007)) : error
  }
  flow.state = 'passed_challenge'
  const session = hooksAfter(context, method).includes('session')
    ? startSession(kratos, exchange, identity, proof)
    : undefined
  const returnTo = returnUrlAfter(kratos, flow, method)
  const continueWith: ContinueWith[] = []
  if (flow.type === 'browser') {
    renewCsrf(kratos, exchange)
    if (session) sendSessionCookie(kratos, exchange, session)
    if (!exchange.wantsJson) return redirect(returnTo)
    continueWith.push({ action: 'redirect_browser_to', redirect_browser_to: returnTo })
  } else if (session) {
    continueWith.push({ action: 'set_ory_session_token', ory_session_token: session.token })
  }
  return json({
    ...(session && flow.type === 'api' && { session_token: session.token }),
    ...(session && { session: renderSession(kratos, session, identity, { allDevices: true }) }),
    identity: renderIdentity(kratos, identity),
    continue_with: continueWith,
  })
}
