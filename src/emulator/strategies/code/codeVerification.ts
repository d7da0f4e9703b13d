import { redeemCode } from '../../codes/redeemCode.js'
import { answerNextStep, answerWithFlow, pageOf } from '../../flows/answerWithFlow.js'
import { Expired } from '../../flows/expired.js'
import type { FlowContext } from '../../flows/flowContext.js'
import { putCsrfToken } from '../../flows/flowNodes.js'
import { completeVerification } from '../../flows/verification/completeVerification.js'
import { retryVerification } from '../../flows/verification/retryVerification.js'
import { renewCsrf } from '../../http/csrf.js'
import { Fault } from '../../http/fault.js'
import { type Reply, redirect } from '../../http/reply.js'
import { setValue, upsertNode } from '../../nodes/build.js'
import { continueButton, emailInput } from '../emailInput.js'
import { requestVerification } from '../requestVerification.js'
import { requireEmail } from '../requireEmail.js'
import type { MethodIn, StepOutcome } from '../strategy.js'
import { resendButton, sentNodes } from './codeNodes.js'
import { requireMailMethod } from './requireMailMethod.js'

export const codeVerification: MethodIn<FlowContext, StepOutcome> = {
  claims: ['code'],
  isMeant(context, submission, isNamed) {
    requireMailMethod(context, submission)
    return isNamed
  },
  // Only asking for a mail could be made use of by another site.
  trusts: (_, submission) => submission.has('code') || !submission.has('email'),

  populate: fillForm,

  echo({ kratos, flow }, submission) {
    if (!submission.has('email')) upsertNode(flow.nodes, emailInput(kratos, 'code', ''))
  },

  async submit(context, submission) {
    const { kratos, exchange, flow } = context
    if (flow.state === 'passed_challenge') {
      return { done: false, reply: await retryVerification(context, kratos.say(4070002), 'code') }
    }
    const code = submission.text('code')
    if (code !== undefined) {
      const isLink = exchange.request.method === 'GET'
      return { done: false, reply: isLink ? prefill(context, code) : await verify(context, code) }
    }
    const email = requireEmail(kratos, submission)
    requestVerification(context, email)
    flow.state = 'sent_email'
    fillForm(context)
    flow.nodes.push(resendButton(kratos, 'email', email))
    return { done: false, reply: answerWithFlow(context, 200) }
  },
}

function fillForm(context: FlowContext): void {
  const { kratos, flow } = context
  if (flow.state === 'sent_email') {
    flow.messages = [kratos.say(1080003)]
    flow.nodes = sentNodes(kratos, 1070011)
  } else {
    flow.nodes = [emailInput(kratos, 'code'), continueButton(kratos, 'code')]
  }
  if (flow.type === 'browser') putCsrfToken(context)
}

/** A link out of the mail carries the code: it is filled in, in whichever browser opens the link. */
function prefill(context: FlowContext, code: string): Reply {
  const { kratos, exchange, flow } = context
  setValue(flow.nodes, 'code', code)
  renewCsrf(kratos, exchange)
  flow.csrfToken = exchange.csrfToken
  putCsrfToken(context)
  return redirect(pageOf(context))
}

async function verify(context: FlowContext, sent: string): Promise<Reply> {
  const { kratos, flow } = context
  try {
    const code = redeemCode(context, sent)
    const identity = kratos.store.identities.get(code?.identityId ?? '')
    if (!code || !identity) {
      flow.messages = [kratos.say(4070006)]
      return answerNextStep(context, 200)
    }
    await completeVerification(context, identity, { address: code.address, method: 'code' })
    return answerWithFlow(context, 200)
  } catch (error) {
    if (error instanceof Expired) return retryVerification(context, error, 'code')
    if (!(error instanceof Fault)) throw error
    return retryVerification(context, kratos.say(4000001, { reason: error.more.reason ?? '' }), 'code')
  }
}
