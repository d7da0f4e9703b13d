import type { Exchange } from '../../http/exchange.js'
import type { Reply } from '../../http/reply.js'
import type { Kratos } from '../../kratos.js'
import { dispatchSubmit } from '../dispatchSubmit.js'
import { Expired } from '../expired.js'
import { expiredMessage } from '../expiredMessage.js'
import type { FlowContext } from '../flowContext.js'
import { requireSubmitted } from '../readFlow.js'
import { refuseSubmit } from '../refuseSubmit.js'
import { expiredFault, inherit } from '../replaceExpiredFlow.js'
import { requireLive } from '../requireLive.js'
import { leadToRecovery } from './retryRecovery.js'
import { openRecovery, requireRecovery } from './startRecovery.js'

/** Answers `POST /self-service/recovery?flow=`, and a link out of a mail. */
export async function submitRecovery(kratos: Kratos, exchange: Exchange): Promise<Reply> {
  requireRecovery(kratos)
  const flow = requireSubmitted(kratos, 'recovery', exchange)
  const context: FlowContext = { kratos, exchange, flow }
  try {
    requireLive(context)
    const { result } = await dispatchSubmit(context, ({ recovery }) => recovery)
    return result.reply
  } catch (error) {
    return error instanceof Expired ? replaceExpired(context, error) : refuseSubmit(context, error)
  }
}

/** Leads to the flow that takes an expired one's place; apps are told about it where transitions are on. */
async function replaceExpired(context: FlowContext, expired: Expired): Promise<Reply> {
  const { kratos, exchange, flow } = context
  const replacement = await openRecovery(kratos, exchange, flow.type)
  inherit(context, replacement)
  replacement.flow.messages.push(expiredMessage(kratos, flow, expired))
  if (flow.type === 'browser' || !kratos.config.feature_flags.use_continue_with_transitions) {
    return leadToRecovery(replacement, flow.type === 'api' || exchange.wantsJson)
  }
  const { id } = replacement.flow
  throw expiredFault(context, replacement, expired, {
    continue_with: [{ action: 'show_recovery_ui', flow: { id } }],
  })
}
