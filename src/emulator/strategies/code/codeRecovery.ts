import { answerNextStep } from '../../flows/answerWithFlow.js'
import type { FlowContext } from '../../flows/flowContext.js'
import { putCsrfToken } from '../../flows/flowNodes.js'
import { answerSignedIn } from '../../flows/recovery/answerSignedIn.js'
import { retryAfter, retryRecovery } from '../../flows/recovery/retryRecovery.js'
import { requireGenuine } from '../../flows/requireGenuine.js'
import { continueButton, emailInput } from '../emailInput.js'
import { requireEmail } from '../requireEmail.js'
import { sendRecovery } from '../sendRecovery.js'
import type { MethodIn, StepOutcome } from '../strategy.js'
import { chooseAddress, fillAddressForm, isChoosing } from './chooseAddress.js'
import { codeInput, hiddenMethod, resendButton } from './codeNodes.js'
import { recoverByCode } from './recoverByCode.js'
import { requireMailMethod } from './requireMailMethod.js'

export const codeRecovery: MethodIn<FlowContext, StepOutcome> = {
  // Once a mail is on its way, whatever comes without an address is a code, also none.
  isMeant(context, submission, isNamed) {
    const { flow } = context
    if (flow.active !== 'code') return false
    requireMailMethod(context, submission)
    return isNamed || isChoosing(flow) || (flow.state !== 'choose_method' && !submission.has('email'))
  },
  // It looks for itself: whoever it does not trust gets another flow.
  trusts: () => true,

  populate(context) {
    const { kratos, flow } = context
    if (isChoosing(flow)) {
      fillAddressForm(context)
      return
    }
    putCsrfToken(context)
    flow.nodes.push(emailInput(kratos, 'code'), continueButton(kratos, 'code'))
  },

  async submit(context, submission) {
    const { kratos, flow } = context
    try {
      // Who was given a code by an administrator has no cookie yet.
      if (flow.memory['trusts'] !== true) requireGenuine(context, submission)
    } catch (error) {
      return { done: false, reply: await retryAfter(context, error, 'browser') }
    }
    if (isChoosing(flow)) return { done: false, reply: await chooseAddress(context, submission) }
    if (flow.state !== 'choose_method' && !submission.has('email')) {
      return { done: false, reply: await recoverByCode(context, submission.text('code') ?? '') }
    }
    const email = requireEmail(kratos, submission)
    const refusal = answerSignedIn(context)
    if (refusal) return { done: false, reply: refusal }
    if (flow.state === 'passed_challenge') {
      return { done: false, reply: await retryRecovery(context, kratos.say(4060001), { by: 'code' }) }
    }
    sendRecovery(context, 'code', email)
    flow.state = 'sent_email'
    flow.messages = [kratos.say(1060003)]
    flow.nodes = []
    putCsrfToken(context)
    flow.nodes.push(
      codeInput(kratos, 1070010, true),
      hiddenMethod(),
      continueButton(kratos, 'code'),
      resendButton(kratos, 'email', email),
    )
    return { done: false, reply: answerNextStep(context, 200) }
  },
}
