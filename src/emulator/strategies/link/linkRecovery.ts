import type { UiText } from '../../../protocol/text.js'
import { redeemLink } from '../../codes/redeemLink.js'
import { answerNextStep } from '../../flows/answerWithFlow.js'
import { Expired } from '../../flows/expired.js'
import { expiredMessage } from '../../flows/expiredMessage.js'
import type { FlowContext } from '../../flows/flowContext.js'
import { answerSignedIn } from '../../flows/recovery/answerSignedIn.js'
import { completeRecovery } from '../../flows/recovery/completeRecovery.js'
import { retryRecovery } from '../../flows/recovery/retryRecovery.js'
import type { Reply } from '../../http/reply.js'
import { completeAddress } from '../../identities/addresses.js'
import { requireEmail } from '../requireEmail.js'
import { sendRecovery } from '../sendRecovery.js'
import type { MethodIn, StepOutcome } from '../strategy.js'
import { lackEmail } from './lackEmail.js'
import { fillLinkForm } from './linkForm.js'

export const linkRecovery: MethodIn<FlowContext, StepOutcome> = {
  claims: ['token'],
  // Only asking for a mail could be made use of by another site.
  trusts: (_, submission) => submission.has('token') || !submission.has('email'),

  lack: lackEmail,

  populate: (context) => {
    fillLinkForm(context)
  },

  async submit(context, submission) {
    const { kratos, flow } = context
    const token = submission.text('token')
    if (token !== undefined) return { done: false, reply: await openLink(context, token) }

    flow.active = 'link'
    const email = requireEmail(kratos, submission)
    const refusal = answerSignedIn(context)
    if (refusal) return { done: false, reply: refusal }
    if (flow.state === 'passed_challenge') {
      return { done: false, reply: await retryRecovery(context, kratos.say(4060001), { by: 'link' }) }
    }
    sendRecovery(context, 'link', email)
    flow.state = 'sent_email'
    flow.messages = [kratos.say(1060002)]
    fillLinkForm(context, email)
    return { done: false, reply: answerNextStep(context, 200) }
  },
}

async function openLink(context: FlowContext, token: string): Promise<Reply> {
  const { kratos, flow } = context
  const retry = (message: UiText) => retryRecovery(context, message, { by: 'link', type: 'browser' })
  try {
    const link = redeemLink(context, 'recovery', token)
    const identity = link && kratos.store.identities.get(link.identityId)
    if (!identity) return await retry(kratos.say(4060004))
    if (link.address !== undefined) completeAddress(kratos, identity, link.address)
    return await completeRecovery(context, identity, 'link')
  } catch (error) {
    if (error instanceof Expired) return retry(expiredMessage(kratos, flow, error))
    throw error
  }
}
