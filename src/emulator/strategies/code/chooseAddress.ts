import { sha256, toBase64 } from '../../bytes/encoding.js'
import { maskAddress } from '../../codes/maskAddress.js'
import { answerNextStep, answerWithFlow } from '../../flows/answerWithFlow.js'
import type { FlowContext } from '../../flows/flowContext.js'
import { putCsrfToken } from '../../flows/flowNodes.js'
import { fieldProblem } from '../../flows/flowProblem.js'
import { answerSignedIn } from '../../flows/recovery/answerSignedIn.js'
import type { Submission } from '../../flows/submission.js'
import { Fault } from '../../http/fault.js'
import type { Reply } from '../../http/reply.js'
import { findRecoveryAddress } from '../../identities/addresses.js'
import { normaliseIdentifier } from '../../identities/identityFacts.js'
import { input, submit } from '../../nodes/build.js'
import type { FormNode } from '../../nodes/formNode.js'
import type { FlowRecord } from '../../store/records.js'
import { continueButton } from '../emailInput.js'
import { sendRecovery } from '../sendRecovery.js'
import { codeInput, hiddenMethod, resendButton } from './codeNodes.js'
import { recoverByCode } from './recoverByCode.js'

type Step = (context: FlowContext, submission: Submission) => Promise<Reply>

/** What each state of a recovery with a choice of addresses does with a submit. */
const steps: Record<string, Step> = {
  recovery_awaiting_address: (context, submission) =>
    offerAddresses(context, need(context, submission, 'recovery_address')),
  recovery_awaiting_address_choice: takeChoice,
  recovery_confirming_address: async (context, submission) =>
    sendTo(context, need(context, submission, 'recovery_confirm_address'), addressOf(submission)),
  async recovery_awaiting_code(context, submission) {
    const code = submission.text('code')
    if (code !== undefined) return recoverByCode(context, code)
    return sendTo(context, need(context, submission, 'recovery_confirm_address'), addressOf(submission))
  },
}

/** Whether a recovery lets people choose among their addresses. */
export function isChoosing({ state }: FlowRecord): boolean {
  return state in steps
}

/** Answers a submit to a recovery that lets people choose among their addresses. */
export async function chooseAddress(context: FlowContext, submission: Submission): Promise<Reply> {
  const { flow } = context
  const isCode = flow.state === 'recovery_awaiting_code' && submission.has('code')
  const refusal = isCode ? undefined : answerSignedIn(context)
  if (refusal) return refusal
  if (submission.text('screen') === 'previous') return goBack(context, addressOf(submission))
  const step = steps[flow.state]
  if (!step) throw new Fault(500)
  return step(context, submission)
}

/** The form that asks for any address. */
export function fillAddressForm(context: FlowContext): void {
  const { kratos } = context
  const label = kratos.say(1070016)
  fill(context, 'recovery_awaiting_address', [
    input('code', 'recovery_address', 'text', { required: true, label }),
    continueButton(kratos, 'code'),
  ])
}

function fill(context: FlowContext, state: string, nodes: FormNode[]): void {
  const { flow } = context
  flow.state = state
  flow.nodes = []
  putCsrfToken(context)
  flow.nodes.push(...nodes)
}

function need({ kratos }: FlowContext, submission: Submission, field: string): string {
  const value = submission.text(field)
  if (value === undefined) throw fieldProblem(field, kratos.say(4000002, { property: field }))
  return value
}

function addressOf(submission: Submission): string {
  return submission.text('recovery_address') ?? ''
}

/** All addresses of the person to whom one belongs. */
function addressesBeside({ kratos }: FlowContext, address: string): string[] {
  const owned = findRecoveryAddress(kratos, address)
  return owned?.identity.recoveryAddresses.map(({ value }) => value).toSorted() ?? []
}

/** An address as a form may carry it without telling it. */
async function disguise(address: string): Promise<string> {
  return toBase64(await sha256(address))
}

/** Lets people choose among several addresses; a sole one, or an unknown one, is written to at once. */
async function offerAddresses(context: FlowContext, address: string): Promise<Reply> {
  const { kratos, flow } = context
  const addresses = addressesBeside(context, address)
  const isSole = addresses.length === 1 && addresses[0] === normaliseIdentifier(address)
  if (addresses.length === 0 || isSole) return sendTo(context, address, address)
  const choices = addresses.map(async (one) => {
    const label = { ...kratos.say(1070000, {}, { label: maskAddress(one) }) }
    return submit('code', 'recovery_select_address', await disguise(one), label)
  })
  fill(context, 'recovery_awaiting_address_choice', [
    ...(await Promise.all(choices)),
    hiddenMethod(),
    typedAddress(address),
  ])
  flow.messages = [kratos.say(1060006)]
  return answerWithFlow(context, 200)
}

async function takeChoice(context: FlowContext, submission: Submission): Promise<Reply> {
  const { kratos, flow } = context
  const chosen = need(context, submission, 'recovery_select_address')
  const typed = need(context, submission, 'recovery_address')
  if (chosen === (await disguise(typed))) return sendTo(context, typed, typed)
  const disguised = await Promise.all(
    addressesBeside(context, typed).map(async (address) => ({ address, as: await disguise(address) })),
  )
  const found = disguised.find(({ as }) => as === chosen)
  if (!found) throw new Fault(400, { reason: 'The selected recovery address is not valid.' })
  const isEmail = found.address.includes('@')
  fill(context, 'recovery_confirming_address', [
    input('code', 'recovery_confirm_address', isEmail ? 'email' : 'tel', {
      value: '',
      required: true,
      label: kratos.say(isEmail ? 1070007 : 1070017),
    }),
    typedAddress(typed),
    continueButton(kratos, 'code'),
    hiddenMethod(),
    backButton(context),
  ])
  flow.messages = [kratos.say(1060005)]
  return answerWithFlow(context, 200)
}

/** Sends a code to an address as it was typed, where it is somebody's. */
async function sendTo(context: FlowContext, address: string, typed: string): Promise<Reply> {
  const { kratos, flow } = context
  sendRecovery(context, 'code', address)
  fill(context, 'recovery_awaiting_code', [
    codeInput(kratos, 1070010, true),
    continueButton(kratos, 'code'),
    hiddenMethod(),
    resendButton(kratos, 'recovery_confirm_address', address),
    typedAddress(typed),
    backButton(context),
  ])
  flow.messages = [kratos.say(1060004, { masked_address: maskAddress(address) })]
  return answerNextStep(context, 200)
}

/** To the choice of addresses, or where there is none to the beginning. */
async function goBack(context: FlowContext, address: string): Promise<Reply> {
  context.flow.messages = []
  if (addressesBeside(context, address).length > 1) return offerAddresses(context, address)
  fillAddressForm(context)
  return answerWithFlow(context, 200)
}

function typedAddress(value: string): FormNode {
  return input('code', 'recovery_address', 'hidden', { value })
}

function backButton({ kratos }: FlowContext): FormNode {
  return submit('code', 'screen', 'previous', kratos.say(1060007))
}
