import type { ContinueWith } from '../../../protocol/continueWith.js'
import { type Exchange, sendSessionCookie } from '../../http/exchange.js'
import { json, type Reply, redirect } from '../../http/reply.js'
import type { Kratos } from '../../kratos.js'
import type { SettingsContext } from '../../strategies/strategy.js'
import { pageOf } from '../answerWithFlow.js'
import { dispatchSubmit } from '../dispatchSubmit.js'
import { clearMessages, refuseSubmit } from '../refuseSubmit.js'
import { renderFlow } from '../renderFlow.js'
import { replaceExpiredFlow } from '../replaceExpiredFlow.js'
import { requireOwnSettings } from './readSettings.js'
import { fillSettings, startSettings } from './startSettings.js'

/** Answers `POST /self-service/settings?flow=`. */
export async function submitSettings(kratos: Kratos, exchange: Exchange): Promise<Reply> {
  const { flow, signedIn } = requireOwnSettings(kratos, exchange, exchange.query.get('flow'))
  const context: SettingsContext = { kratos, exchange, flow, signedIn, identity: signedIn.identity }
  if (flow.expiresAt <= kratos.clock.now()) {
    return replaceExpiredFlow(context, await startSettings(kratos, exchange, flow.type))
  }
  try {
    const { result } = await dispatchSubmit(context, ({ settings }) => settings)
    return result.done ? await completeSettings(context) : result.reply
  } catch (error) {
    flow.state = 'show_form'
    return refuseSubmit(context, error)
  }
}

/** Answers a change that was saved: the form is built anew and stays usable. */
async function completeSettings(context: SettingsContext): Promise<Reply> {
  const { kratos, exchange, flow, signedIn } = context
  flow.state = 'success'
  clearMessages(context)
  await fillSettings(context)
  flow.messages.push(kratos.say(1050001))
  if (flow.type === 'api') return json(renderFlow(kratos, flow))

  if (signedIn) sendSessionCookie(kratos, exchange, signedIn.session)
  const returnTo = flow.returnTo ?? pageOf(context)
  if (!exchange.wantsJson) return redirect(returnTo)
  const continueWith: ContinueWith[] = [{ action: 'redirect_browser_to', redirect_browser_to: returnTo }]
  return json({ ...renderFlow(kratos, flow), continue_with: continueWith })
}
