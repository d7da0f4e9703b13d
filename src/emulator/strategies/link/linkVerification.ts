import { redeemLink } from '../../codes/redeemLink.js'
import { answerWithFlow, pageOf } from '../../flows/answerWithFlow.js'
import type { FlowContext } from '../../flows/flowContext.js'
import { ownReturnUrl } from '../../flows/returnUrl.js'
import { completeVerification } from '../../flows/verification/completeVerification.js'
import { retryVerification } from '../../flows/verification/retryVerification.js'
import { type Reply, redirect } from '../../http/reply.js'
import { requestVerification } from '../requestVerification.js'
import { requireEmail } from '../requireEmail.js'
import type { MethodIn, StepOutcome } from '../strategy.js'
import { lackEmail } from './lackEmail.js'
import { fillLinkForm } from './linkForm.js'

export const linkVerification: MethodIn<FlowContext, StepOutcome> = {
  claims: ['token'],
  // Only asking for a mail could be made use of by another site.
  trusts: (_, submission) => submission.has('token') || !submission.has('email'),

  lack: lackEmail,

  populate: (context) => {
    fillLinkForm(context)
    if (context.flow.state === 'sent_email') context.flow.messages = [context.kratos.say(1080001)]
  },

  async submit(context, submission) {
    const { kratos, flow } = context
    const token = submission.text('token')
    if (token !== undefined) return { done: false, reply: await openLink(context, token) }
    if (flow.state === 'passed_challenge') {
      return { done: false, reply: await retryVerification(context, kratos.say(4070002), 'link') }
    }
    flow.active = 'link'
    const email = requireEmail(kratos, submission)
    requestVerification(context, email)
    flow.state = 'sent_email'
    flow.messages = [kratos.say(1080001)]
    fillLinkForm(context, email)
    return { done: false, reply: answerWithFlow(context, 200) }
  },
}

async function openLink(context: FlowContext, token: string): Promise<Reply> {
  const { kratos } = context
  const link = redeemLink(context, 'verification', token)
  const identity = link && kratos.store.identities.get(link.identityId)
  if (!identity) return retryVerification(context, kratos.say(4070001), 'link', 'browser')
  await completeVerification(context, identity, { address: link.address ?? '', method: 'link' })
  if (!kratos.generation.leadsOnAfterVerification)
    return redirect(ownReturnUrl(kratos, context.flow) ?? pageOf(context))
  return answerWithFlow(context, 200)
}
