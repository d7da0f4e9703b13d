import { isRecord } from '../../config/readers.js'
import type { FlowContext } from '../../flows/flowContext.js'
import { formProblem } from '../../flows/flowProblem.js'
import type { Proof } from '../../sessions/signIn.js'
import type { FlowRecord, IdentityRecord } from '../../store/records.js'
import { type Link, linksOf, setLinks } from './links.js'
import { proofOf } from './providerAnswer.js'

const memory = 'link'

interface PendingLink extends Link {
  /** Whose owner alone may link. */
  identifier: string
}

/** Lets a login link an account at a provider, once its owner has signed in. */
export function rememberLink(flow: FlowRecord, link: PendingLink): void {
  flow.memory[memory] = link
}

/**
 * Links what a login was meant to link.
 *
 * @returns How the session was proven besides: by the provider.
 * @throws {FlowProblem} 4010009 where somebody else signed in.
 */
export function linkPending({ kratos, flow }: FlowContext, identity: IdentityRecord): Proof[] {
  const pending = pendingIn(flow)
  if (!pending) return []
  const { provider, subject, identifier } = pending
  if (!Object.values(identity.credentials).some(({ identifiers }) => identifiers.includes(identifier))) {
    throw formProblem(kratos.say(4010009))
  }
  setLinks(kratos, identity, [...linksOf(identity), { provider, subject }])
  delete flow.memory[memory]
  return [proofOf(provider)]
}

function pendingIn(flow: FlowRecord): PendingLink | undefined {
  const pending = flow.memory[memory]
  if (!isRecord(pending)) return undefined
  const { provider, subject, identifier } = pending
  return typeof provider === 'string' && typeof subject === 'string' && typeof identifier === 'string'
    ? { provider, subject, identifier }
    : undefined
}
