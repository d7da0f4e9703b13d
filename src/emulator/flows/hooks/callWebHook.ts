import { isRecord } from '../../config/readers.js'
import { Fault } from '../../http/fault.js'
import { renderIdentity } from '../../identities/renderIdentity.js'
import type { IdentityRecord } from '../../store/records.js'
import type { FlowContext } from '../flowContext.js'
import { FlowProblem } from '../flowProblem.js'
import type { WebHookCall } from './webHook.js'

/**
 * Tells the configured listener about a flow, and does what it answers.
 *
 * @throws {FlowProblem} The listener interrupts the flow; before a flow there is no form yet, so a {@link Fault}.
 */
export async function callWebHook(
  { kratos, flow, transientPayload = {} }: FlowContext,
  config: unknown,
  { when, method, identity }: Pick<WebHookCall, 'when' | 'method'> & { identity?: IdentityRecord },
): Promise<void> {
  const url = isRecord(config) ? config['url'] : undefined
  const answer = await kratos.onWebHook?.({
    flow: flow.kind,
    when,
    ...(method !== undefined && { method }),
    url: typeof url === 'string' ? url : '',
    flowId: flow.id,
    ...(identity && { identity: renderIdentity(kratos, identity) }),
    transientPayload,
  })
  const messages = answer?.messages ?? []
  if (messages.length > 0 && when === 'after') throw new FlowProblem(messages)
  if (messages.length > 0)
    throw new Fault(400, { reason: messages.map(({ message }) => message.text).join(' ') })
  if (!identity || !answer?.identity || flow.kind !== 'registration') return
  const { traits, metadata_public, metadata_admin } = answer.identity
  if (traits) identity.traits = traits
  if (metadata_public !== undefined) identity.metadataPublic = metadata_public
  if (metadata_admin !== undefined) identity.metadataAdmin = metadata_admin
}
