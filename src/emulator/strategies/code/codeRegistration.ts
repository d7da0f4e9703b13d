import { issueCode } from '../../codes/issueCode.js'
import { redeemCode } from '../../codes/redeemCode.js'
import { sendMail } from '../../courier/sendMail.js'
import { answerNextStep } from '../../flows/answerWithFlow.js'
import { fieldProblem, formProblem } from '../../flows/flowProblem.js'
import { isTwoStep } from '../../flows/registration/startRegistration.js'
import type { Submission } from '../../flows/submission.js'
import { draftIdentity } from '../../identities/createIdentity.js'
import { identifiersOf, traitsOf } from '../../identities/identityFacts.js'
import { findNode, hideInput, removeNodes, submit } from '../../nodes/build.js'
import type { IdentityRecord } from '../../store/records.js'
import { isInputValue } from '../../traits/traitNodes.js'
import { traitValue } from '../../traits/traitValue.js'
import { echoTraits } from '../echoTraits.js'
import { requireValidTraits } from '../requireValidTraits.js'
import type { MethodIn, RegistrationContext, RegistrationOutcome } from '../strategy.js'
import { resendButton, sentNodes } from './codeNodes.js'

export const codeRegistration: MethodIn<RegistrationContext, RegistrationOutcome> = {
  answers: isOffered,

  populate(context) {
    const { kratos, flow, stage } = context
    if (!isOffered(context) || stage === 'profile') return
    removeNodes(flow.nodes, ({ group }) => group === 'code')
    flow.nodes.push(submit('code', 'method', 'code', kratos.say(1040006)))
  },

  echo: echoTraits,

  async submit(context, submission) {
    const { kratos, flow } = context
    if (flow.state === 'passed_challenge') throw formProblem(kratos.say(4010003))
    const isResend = submission.text('resend')?.toLowerCase() === 'code'
    if (flow.state === 'sent_email' && !isResend) return verify(context, submission)
    return send(context, submission)
  },
}

function isOffered({ kratos }: RegistrationContext): boolean {
  return kratos.config.selfservice.methods.code.passwordless_enabled
}

/** Who is about to be registered, and where codes reach them. */
async function draft(
  { kratos }: RegistrationContext,
  submission: Submission,
): Promise<{ identity: IdentityRecord; addresses: { address: string; via: string }[] }> {
  const traits = traitsOf(kratos)
  const identity = draftIdentity(kratos, kratos.schemas[0]?.id ?? 'default', submission.traits(traits))
  await requireValidTraits(kratos, identity)
  const addresses = traits.flatMap((trait) => {
    const via = trait.extension.codeVia ?? 'email'
    return identifiersOf([trait], identity.traits, 'code').map((address) => ({ address, via }))
  })
  if (addresses.length === 0) throw formProblem(kratos.say(4000009))
  return { identity, addresses }
}

/** Sends a code and asks for it, with the traits kept in hidden inputs. */
async function send(context: RegistrationContext, submission: Submission): Promise<RegistrationOutcome> {
  const { kratos, flow } = context
  const { addresses } = await draft(context, submission)
  flow.codes = []
  for (const { address, via } of addresses) {
    sendMail(kratos, 'registration_code_valid', address, { code: issueCode(context, { address, via }) })
  }
  flow.state = 'sent_email'
  flow.active = 'code'
  flow.messages = [kratos.say(1040005)]
  removeNodes(flow.nodes, ({ group }) => group !== 'default')
  for (const node of flow.nodes) {
    node.messages = []
    hideInput(node)
  }
  flow.nodes.push(...sentNodes(kratos, 1070012), resendButton(kratos))
  if (isTwoStep(kratos)) {
    flow.nodes.push(submit('profile', 'screen', 'credential-selection', kratos.say(1040008)))
  }
  echoTraits(context, submission)
  return { done: false, reply: answerNextStep(context, 400) }
}

async function verify(context: RegistrationContext, submission: Submission): Promise<RegistrationOutcome> {
  const { kratos } = context
  const sent = submission.text('code')
  if (sent === undefined) throw fieldProblem('code', kratos.say(4000002, { property: 'code' }))
  const { identity, addresses } = await draft(context, submission)
  if (hasChanged(context, identity)) throw formProblem(kratos.say(4000036))
  const reached = addresses.map(({ address }) => address)
  if (!redeemCode(context, sent, { addresses: reached })) throw formProblem(kratos.say(4040003))
  return { done: true, identity, proof: { method: 'code', aal: 'aal1' } }
}

/** Whether a trait that was sent differs from the one that the code was sent for. */
function hasChanged({ kratos, flow }: RegistrationContext, { traits }: IdentityRecord): boolean {
  return traitsOf(kratos).some(({ name, path }) => {
    const value = traitValue(traits, path)
    const node = findNode(flow.nodes, name)
    return isInputValue(value) && node?.type === 'input' && node.attributes.value !== value
  })
}
