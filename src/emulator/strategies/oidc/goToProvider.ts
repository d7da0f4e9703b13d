import { isRecord } from '../../config/readers.js'
import type { FlowContext } from '../../flows/flowContext.js'
import { leaveFor } from '../../flows/leaveFor.js'
import type { Submission } from '../../flows/submission.js'
import type { Reply } from '../../http/reply.js'
import { traitsOf } from '../../identities/identityFacts.js'
import { callbackUrl, openProvider } from '../../oidc/openProvider.js'
import { beginVisit } from '../../oidc/visits.js'
import type { FlowRecord, TraitValues } from '../../store/records.js'

const memory = 'oidc'

/** What a client may ask of the provider (`upstream_parameters`). */
const upstream = ['login_hint', 'hd', 'prompt', 'auth_type', 'acr_values']

/** What a flow remembers while somebody is at a provider. */
export interface Errand {
  state: string
  provider: string
  /** What was typed before; it wins over what the provider says. */
  traits: TraitValues
}

/**
 * Sends the browser to a provider.
 *
 * @throws {Fault} 404 for a provider that is not configured.
 */
export async function goToProvider(context: FlowContext, id: string, submission: Submission): Promise<Reply> {
  const { kratos, exchange, flow } = context
  const provider = await openProvider(kratos, id)
  const state = `${flow.id}.${kratos.random.text(32)}`
  const errand: Errand = { state, provider: id, traits: submission.traits(traitsOf(kratos)) }
  flow.memory[memory] = errand
  beginVisit(kratos, exchange, state)
  const url = new URL(provider.authorizationUrl)
  const asked = submission.object('upstream_parameters') ?? {}
  for (const name of upstream) if (typeof asked[name] === 'string') url.searchParams.set(name, asked[name])
  url.searchParams.set('client_id', provider.clientId)
  url.searchParams.set('redirect_uri', callbackUrl(kratos, id))
  url.searchParams.set('response_type', 'code')
  url.searchParams.set('scope', provider.scope.join(' '))
  url.searchParams.set('state', state)
  url.searchParams.sort()
  return leaveFor(exchange, url.href)
}

export function errandOf(flow: FlowRecord): Errand | undefined {
  const errand = flow.memory[memory]
  if (!isRecord(errand)) return undefined
  const { state, provider, traits } = errand
  return typeof state === 'string' && typeof provider === 'string' && isRecord(traits)
    ? { state, provider, traits }
    : undefined
}

/** The id of the flow that a state belongs to. */
export function flowIdIn(state: string): string {
  return state.split('.')[0] ?? ''
}
