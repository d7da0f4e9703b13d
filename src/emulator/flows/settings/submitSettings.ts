import type { ContinueWith } from '../../../protocol/continueWith.js'
import { type Exchange, requestUrlOf, sendSessionCookie } from '../../http/exchange.js'
import { Fault } from '../../http/fault.js'
import { json, type Reply, redirect } from '../../http/reply.js'
import type { Kratos } from '../../kratos.js'
import type { IdentityRecord } from '../../store/records.js'
import type { SettingsContext } from '../../strategies/strategy.js'
import { pageOf } from '../answerWithFlow.js'
import { dispatchSubmit } from '../dispatchSubmit.js'
import { Expired } from '../expired.js'
import { runHooksAfter } from '../hooks/runHooksAfter.js'
import { showVerification, verifyPendingAddresses } from '../hooks/verifyAddresses.js'
import { hasHookAfter } from '../hooksAfter.js'
import { requireSubmitted } from '../readFlow.js'
import { clearMessages, refuseSubmit } from '../refuseSubmit.js'
import { renderFlow } from '../renderFlow.js'
import { replaceExpiredFlow } from '../replaceExpiredFlow.js'
import { requireLive } from '../requireLive.js'
import { parkedRequest, unpark } from './parking.js'
import { ForeignSettings, requireOwner, requireSettingsAssurance, requireSomebody } from './readSettings.js'
import { fillSettings, startSettings } from './startSettings.js'

/** Answers `POST /self-service/settings?flow=`, and a browser that comes back to finish what was parked. */
export async function submitSettings(kratos: Kratos, exchange: Exchange): Promise<Reply> {
  const signedIn = requireSomebody(kratos, exchange)
  const flow = requireSubmitted(kratos, 'settings', exchange)
  requireSettingsAssurance(kratos, signedIn, requestUrlOf(kratos, exchange))
  const { identity } = signedIn
  const context: SettingsContext = { kratos, exchange, flow, signedIn, identity }
  const before = structuredClone(identity)
  const { request } = exchange
  const comesBack = request.method === 'GET' && !exchange.wantsJson
  exchange.request = (comesBack ? parkedRequest(context) : undefined) ?? request
  try {
    requireLive(context)
    requireOwner(flow, signedIn)
    delete flow.active
    const { strategy, result } = await dispatchSubmit(context, ({ settings }) => settings)
    if (!result.done) return result.reply
    unpark(context)
    await runHooksOrUndo(context, strategy.id, before)
    return await completeSettings(context, strategy.id)
  } catch (error) {
    if (error instanceof Expired) {
      return replaceExpiredFlow(context, await startSettings(kratos, exchange, flow.type), error)
    }
    if (error instanceof ForeignSettings) return refuseForeign(context, error)
    flow.state = 'show_form'
    return refuseSubmit(context, error)
  }
}

/** Tells whoever is signed in that the settings are somebody else's; an older server did so in the form. */
function refuseForeign(context: SettingsContext, foreign: ForeignSettings): Reply {
  if (!context.kratos.generation.showsForeignSettings) throw foreign
  return refuseSubmit(context, new Fault(400, foreign.more))
}

/** Runs the hooks; one that objects leaves the person as they were. */
async function runHooksOrUndo(
  context: SettingsContext,
  method: string,
  before: IdentityRecord,
): Promise<void> {
  const { identity, signedIn } = context
  try {
    await runHooksAfter(context, method, { identity, session: signedIn?.session })
  } catch (error) {
    Object.assign(identity, before)
    throw error
  }
}

/** Answers a change that was saved: the form is built anew and stays usable. */
export async function completeSettings(context: SettingsContext, method: string): Promise<Reply> {
  const { kratos, exchange, flow, signedIn, identity } = context
  flow.state = 'success'
  clearMessages(context)
  const begun = (await verifyPendingAddresses(context, identity)).at(-1)
  const verification = begun && hasHookAfter(context, method, 'show_verification_ui') ? begun : undefined
  const continueWith: ContinueWith[] = verification ? [showVerification(verification)] : []
  await fillSettings(context)
  flow.messages.push(kratos.say(1050001))
  if (flow.type === 'api') {
    return json({
      ...renderFlow(kratos, flow),
      ...(verification && { continue_with: continueWith }),
    })
  }

  if (signedIn && kratos.generation.renewsCookieOnSettings)
    sendSessionCookie(kratos, exchange, signedIn.session)
  const returnTo = flow.returnTo ?? pageOf(context)
  if (!exchange.wantsJson) return redirect(verification ? pageOf(verification.context) : returnTo)
  if (!kratos.generation.hasStates) return json(renderFlow(kratos, flow))
  continueWith.unshift({ action: 'redirect_browser_to', redirect_browser_to: returnTo })
  return json({ ...renderFlow(kratos, flow), continue_with: continueWith })
}
