import { redeemCode } from '../../codes/redeemCode.js'
import { answerNextStep, answerWithFlow } from '../../flows/answerWithFlow.js'
import type { FlowContext } from '../../flows/flowContext.js'
import { completeRecovery } from '../../flows/recovery/completeRecovery.js'
import { retryAfter } from '../../flows/recovery/retryRecovery.js'
import type { Reply } from '../../http/reply.js'
import { completeAddress } from '../../identities/addresses.js'
import { isChoosing } from './chooseAddress.js'

/** Signs in whoever got the code that was sent; a wrong one brings the form back. */
export async function recoverByCode(context: FlowContext, sent: string): Promise<Reply> {
  const { kratos, flow } = context
  try {
    const code = redeemCode(context, sent)
    const identity = kratos.store.identities.get(code?.identityId ?? '')
    if (!code || !identity) {
      flow.messages = [kratos.say(4060006)]
      return isChoosing(flow) ? answerWithFlow(context, 200) : answerNextStep(context, 200)
    }
    if (code.address !== '') completeAddress(kratos, identity, code.address)
    return await completeRecovery(context, identity, 'code')
  } catch (error) {
    return retryAfter(context, error)
  }
}
