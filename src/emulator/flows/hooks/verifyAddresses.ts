import type { ContinueWith } from '../../../protocol/continueWith.js'
import { submit } from '../../nodes/build.js'
import type { IdentityRecord, VerifiableAddressRecord } from '../../store/records.js'
import { sendVerification } from '../../strategies/sendVerification.js'
import { pageOf } from '../answerWithFlow.js'
import { createFlow } from '../createFlow.js'
import type { FlowContext } from '../flowContext.js'
import { openByUse } from '../openByUse.js'

/** A verification flow that was begun for somebody, waiting for what was sent to their address. */
export interface BegunVerification {
  address: string
  context: FlowContext
}

/** Sends mail to each address that nobody has written to yet; the flows in which the codes count. */
export async function verifyPendingAddresses(
  context: FlowContext,
  identity: IdentityRecord,
): Promise<BegunVerification[]> {
  if (!context.kratos.config.selfservice.flows.verification.enabled) return []
  const begun: BegunVerification[] = []
  for (const address of identity.verifiableAddresses) {
    if (address.status === 'pending') begun.push(await beginVerification(context, identity, address))
  }
  return begun
}

/** Begins a verification flow where another flow leads to one, with the mail sent already. */
export async function beginVerification(
  parent: FlowContext,
  identity: IdentityRecord,
  address: VerifiableAddressRecord,
): Promise<BegunVerification> {
  const { kratos, exchange } = parent
  const flow = createFlow(kratos, exchange, 'verification', parent.flow.type)
  const requestUrl = new URL(parent.flow.requestUrl)
  const returnTo =
    requestUrl.searchParams.get('after_verification_return_to') ?? requestUrl.searchParams.get('return_to')
  if (returnTo) requestUrl.searchParams.set('return_to', returnTo)
  requestUrl.searchParams.delete('after_verification_return_to')
  flow.requestUrl = requestUrl.href
  if (returnTo) flow.returnTo = returnTo
  flow.state = 'sent_email'
  const context: FlowContext = { kratos, exchange, flow }
  await openByUse(context, 'verification')
  flow.nodes.push(submit('code', address.via, address.value, kratos.say(1070008)))
  sendVerification(context, identity, address)
  return { address: address.value, context }
}

/** What leads a client to the verification that was begun for it. */
export function showVerification(
  { address, context }: BegunVerification,
  withUrl = context.flow.type === 'browser',
): ContinueWith {
  const { id } = context.flow
  return {
    action: 'show_verification_ui',
    flow: { id, verifiable_address: address, ...(withUrl && { url: pageOf(context) }) },
  }
}
