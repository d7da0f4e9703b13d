import { renewCsrf } from '../../http/csrf.js'
import { type Exchange, sendSessionCookie } from '../../http/exchange.js'
import { json, type Reply, redirect } from '../../http/reply.js'
import type { Kratos } from '../../kratos.js'
import { isAssured, secondFactorUrl } from '../../sessions/assurance.js'
import { findSession } from '../../sessions/findSession.js'
import { renderSession } from '../../sessions/renderSession.js'
import { addProof, startSession, strengthenSession } from '../../sessions/signIn.js'
import { linkPending } from '../../strategies/oidc/pendingLink.js'
import type { LoginContext, Proven } from '../../strategies/strategy.js'
import { backToApp } from '../backToApp.js'
import { dispatchSubmit } from '../dispatchSubmit.js'
import { Expired } from '../expired.js'
import { answerUnverified } from '../hooks/answerUnverified.js'
import { runHooksAfter } from '../hooks/runHooksAfter.js'
import { hasHookAfter } from '../hooksAfter.js'
import { leaveFor } from '../leaveFor.js'
import { requireSubmitted } from '../readFlow.js'
import { refuseSubmit } from '../refuseSubmit.js'
import { replaceExpiredFlow } from '../replaceExpiredFlow.js'
import { requireLive } from '../requireLive.js'
import { returnUrlAfter } from '../returnUrl.js'
import { AlreadySignedIn, SecondFactorAlone, stageOf, startLogin } from './startLogin.js'

/** Answers `POST /self-service/login?flow=`. */
export async function submitLogin(kratos: Kratos, exchange: Exchange): Promise<Reply> {
  const flow = requireSubmitted(kratos, 'login', exchange)
  const signedIn = findSession(kratos, exchange)
  const context: LoginContext = { kratos, exchange, flow, signedIn, stage: stageOf(kratos, flow) }
  if (signedIn && !flow.refresh && !(flow.requestedAal > signedIn.session.aal)) {
    if (flow.type === 'browser' && !exchange.wantsJson)
      return redirect(kratos.config.selfservice.default_browser_return_url)
    return refuseSubmit(context, new AlreadySignedIn('login'))
  }
  if (!signedIn && flow.requestedAal === 'aal2') throw new SecondFactorAlone()
  try {
    requireLive(context)
    const { strategy, result } = await dispatchSubmit(context, ({ login }) => login)
    if (!result.done) return result.reply
    return await completeLogin(context, strategy.id, result)
  } catch (error) {
    if (error instanceof Expired) {
      return replaceExpiredFlow(context, await startLogin(kratos, exchange, flow.type), error)
    }
    return refuseSubmit(context, error)
  }
}

/** Answers a login that succeeded: a session by cookie or token, or the way to the second factor that is due. */
export async function completeLogin(
  context: LoginContext,
  method: string,
  { identity, proof }: Proven,
): Promise<Reply> {
  const { kratos, exchange, flow, signedIn } = context
  const refusal = hasHookAfter(context, method, 'require_verified_address')
    ? await answerUnverified(context, identity)
    : undefined
  if (refusal) return refusal
  const known = signedIn?.identity.id === identity.id ? signedIn.session : undefined
  await runHooksAfter(context, method, { identity, session: known })
  const linked = linkPending(context, identity)
  if (known) strengthenSession(kratos, exchange, known, proof)
  const session = known ?? startSession(kratos, exchange, identity, proof)
  for (const more of linked) addProof(kratos, session, more)
  flow.state = 'passed_challenge'
  const assured = isAssured(kratos, session, identity, kratos.config.session.whoami.required_aal)
  const rendered = renderSession(kratos, session, assured ? identity : null, { allDevices: true })
  const handedOver = backToApp(context, method, session)
  if (handedOver) return handedOver
  if (flow.type === 'api')
    return json({
      session_token: session.token,
      session: rendered,
      ...(kratos.generation.hasStates && { continue_with: null }),
    })

  if (!known) renewCsrf(kratos, exchange)
  sendSessionCookie(kratos, exchange, session)
  if (!assured && (!exchange.wantsJson || kratos.generation.sendsToSecondFactor)) {
    return leaveFor(exchange, secondFactorUrl(kratos, flow.returnTo))
  }
  const returnTo = returnUrlAfter(kratos, flow, method)
  if (!exchange.wantsJson) return redirect(returnTo)
  return json({
    session: rendered,
    ...(kratos.generation.hasStates && {
      continue_with: [{ action: 'redirect_browser_to', redirect_browser_to: returnTo }],
    }),
  })
}
