import { completeAddress } from '../../identities/addresses.js'
import type { IdentityRecord } from '../../store/records.js'
import type { FlowContext } from '../flowContext.js'
import { putCsrfToken } from '../flowNodes.js'
import { runHooksAfter } from '../hooks/runHooksAfter.js'
import { returnUrlAfter } from '../returnUrl.js'

/** Ends a verification flow well: the address is somebody's, and a link leads on. */
export async function completeVerification(
  context: FlowContext,
  identity: IdentityRecord,
  { address, method }: { address: string; method: 'code' | 'link' },
): Promise<void> {
  const { kratos, exchange, flow } = context
  await runHooksAfter(context, method, { identity })
  completeAddress(kratos, identity, address)
  flow.state = 'passed_challenge'
  flow.identityId = identity.id
  flow.csrfToken = exchange.csrfToken
  flow.messages = [kratos.say(1080002)]
  if (!kratos.generation.leadsOnAfterVerification) return
  const href = returnUrlAfter(kratos, flow)
  const label = kratos.say(1070009)
  flow.method = 'GET'
  flow.action = href
  flow.nodes = []
  putCsrfToken(context)
  flow.nodes.push({
    type: 'a',
    group: method,
    attributes: { node_type: 'a', id: 'continue', href, title: label },
    messages: [],
    meta: { label },
  })
}
