import type { ContinueWith } from '../../../protocol/continueWith.js'
import { renewCsrf } from '../../http/csrf.js'
import { type Exchange, sendSessionCookie } from '../../http/exchange.js'
import { json, type Reply, redirect } from '../../http/reply.js'
import { completeAddress } from '../../identities/addresses.js'
import { DuplicateIdentifier } from '../../identities/changeTraits.js'
import { storeIdentity } from '../../identities/createIdentity.js'
import { renderIdentity } from '../../identities/renderIdentity.js'
import type { Kratos } from '../../kratos.js'
import { findSession } from '../../sessions/findSession.js'
import { renderSession } from '../../sessions/renderSession.js'
import { startSession } from '../../sessions/signIn.js'
import type { Proven, RegistrationContext } from '../../strategies/strategy.js'
import { pageOf } from '../answerWithFlow.js'
import { backToApp } from '../backToApp.js'
import { dispatchSubmit } from '../dispatchSubmit.js'
import { Expired } from '../expired.js'
import type { FlowContext } from '../flowContext.js'
import { formProblem } from '../flowProblem.js'
import { runHooksAfter } from '../hooks/runHooksAfter.js'
import { showVerification, verifyPendingAddresses } from '../hooks/verifyAddresses.js'
import { hasHookAfter } from '../hooksAfter.js'
import { AlreadySignedIn } from '../login/startLogin.js'
import { requireSubmitted } from '../readFlow.js'
import { refuseSubmit } from '../refuseSubmit.js'
import { replaceExpiredFlow } from '../replaceExpiredFlow.js'
import { requireLive } from '../requireLive.js'
import { leaveSignedIn, returnUrlAfter } from '../returnUrl.js'
import { firstStage, startRegistration } from './startRegistration.js'

/** Answers `POST /self-service/registration?flow=`. */
export async function submitRegistration(kratos: Kratos, exchange: Exchange): Promise<Reply> {
  if (findSession(kratos, exchange)) {
    if (!exchange.wantsJson) return leaveSignedIn(kratos, exchange)
    throw new AlreadySignedIn('registration')
  }
  const flow = requireSubmitted(kratos, 'registration', exchange)
  const context: RegistrationContext = { kratos, exchange, flow, stage: firstStage(kratos) }
  try {
    requireLive(context)
    const { strategy, result } = await dispatchSubmit(context, ({ registration }) => registration)
    if (!result.done) return result.reply
    return await completeRegistration(context, strategy.id, result)
  } catch (error) {
    if (error instanceof Expired) {
      return replaceExpiredFlow(context, await startRegistration(kratos, exchange, flow.type), error)
    }
    return refuseSubmit(context, error)
  }
}

/** Stores the new identity and answers; a session comes only with the `session` hook. */
export async function completeRegistration(
  context: FlowContext,
  method: string,
  { identity, proof }: Proven,
): Promise<Reply> {
  const { kratos, exchange, flow } = context
  try {
    await runHooksAfter(context, method, { identity })
    storeIdentity(kratos, identity)
  } catch (error) {
    throw error instanceof DuplicateIdentifier ? formProblem(kratos.say(4000007)) : error
  }
  for (const code of flow.codes) if (code.isUsed) completeAddress(kratos, identity, code.address)
  flow.state = 'passed_challenge'
  if (flow.type === 'browser') renewCsrf(kratos, exchange)
  const begun = (await verifyPendingAddresses(context, identity)).at(-1)
  const verification = begun && showsVerification(context, method) ? begun : undefined
  const session = hasHookAfter(context, method, 'session')
    ? startSession(kratos, exchange, identity, proof)
    : undefined
  const handedOver = session && backToApp(context, method, session)
  if (handedOver) return handedOver
  const returnTo = returnUrlAfter(kratos, flow, method)
  const continueWith: ContinueWith[] = []
  if (flow.type === 'browser') {
    if (session) sendSessionCookie(kratos, exchange, session)
    if (!exchange.wantsJson) return redirect(verification ? pageOf(verification.context) : returnTo)
    continueWith.push({ action: 'redirect_browser_to', redirect_browser_to: returnTo })
  }
  if (verification) continueWith.push(showVerification(verification))
  if (session && flow.type === 'api') {
    continueWith.push({ action: 'set_ory_session_token', ory_session_token: session.token })
  }
  return json({
    ...(session && flow.type === 'api' && { session_token: session.token }),
    ...(session && { session: renderSession(kratos, session, identity, { allDevices: true }) }),
    identity: renderIdentity(kratos, identity),
    ...(kratos.generation.hasStates && { continue_with: continueWith }),
  })
}

function showsVerification(context: FlowContext, method: string): boolean {
  const { legacy_continue_with_verification_ui } = context.kratos.config.feature_flags
  return legacy_continue_with_verification_ui || hasHookAfter(context, method, 'show_verification_ui')
}
