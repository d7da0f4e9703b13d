import type { ContinueWith } from '../../../protocol/continueWith.js'
import { timestamp } from '../../clock/timestamp.js'
import { renewCsrf } from '../../http/csrf.js'
import { sendSessionCookie } from '../../http/exchange.js'
import { json, type Reply } from '../../http/reply.js'
import { startSession } from '../../sessions/signIn.js'
import type { IdentityRecord } from '../../store/records.js'
import { requireActive } from '../../strategies/requireActive.js'
import { pageOf } from '../answerWithFlow.js'
import type { FlowContext } from '../flowContext.js'
import { putCsrfToken } from '../flowNodes.js'
import { runHooksAfter } from '../hooks/runHooksAfter.js'
import { leaveFor } from '../leaveFor.js'
import { renderFlow } from '../renderFlow.js'
import { openSettings } from '../settings/startSettings.js'

/** Signs in somebody who recovered their account, and leads to the settings where they choose a new password. */
export async function completeRecovery(
  context: FlowContext,
  identity: IdentityRecord,
  method: 'code' | 'link',
): Promise<Reply> {
  const { kratos, exchange, flow } = context
  const { config } = kratos
  await runHooksAfter(context, method, { identity: requireActive(identity) })
  const session = startSession(kratos, exchange, identity, { method: `${method}_recovery`, aal: 'aal1' })
  flow.state = 'passed_challenge'
  flow.identityId = identity.id
  flow.messages = []
  if (flow.type === 'browser') {
    renewCsrf(kratos, exchange)
    flow.csrfToken = exchange.csrfToken
    putCsrfToken(context)
    sendSessionCookie(kratos, exchange, session)
  }
  const settings = await openSettings(kratos, exchange, flow.type, { session, identity })
  const returnTo = flow.returnTo ?? config.selfservice.flows.recovery.after.default_browser_return_url
  if (returnTo !== undefined) settings.flow.returnTo = returnTo
  settings.flow.messages.push(successMessage(context))
  const url = pageOf(settings)
  const { use_continue_with_transitions } = config.feature_flags
  if (!use_continue_with_transitions || (flow.type === 'browser' && !exchange.wantsJson)) {
    return leaveFor(exchange, url)
  }
  const continueWith: ContinueWith[] = [{ action: 'show_settings_ui', flow: { id: settings.flow.id, url } }]
  if (flow.type === 'api') {
    continueWith.unshift({ action: 'set_ory_session_token', ory_session_token: session.token })
  }
  const transient_payload = context.transientPayload ?? {}
  return json({ ...renderFlow(kratos, flow), continue_with: continueWith, transient_payload })
}

function successMessage({ kratos }: FlowContext) {
  const { privileged_session_max_age: age } = kratos.config.selfservice.flows.settings
  const until = kratos.clock.now() + age
  return kratos.say(
    1060001,
    {
      privilegedSessionExpiresAt: timestamp(until),
      privileged_session_expires_at: timestamp(until),
      privileged_session_expires_at_unix: Math.floor(until / 1000),
    },
    { minutes: (age / 60_000).toFixed(2) },
  )
}
