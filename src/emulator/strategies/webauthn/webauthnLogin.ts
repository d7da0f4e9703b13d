import { pageOf } from '../../flows/answerWithFlow.js'
import { putCsrfToken } from '../../flows/flowNodes.js'
import { formProblem } from '../../flows/flowProblem.js'
import { leaveFor } from '../../flows/leaveFor.js'
import { Fault } from '../../http/fault.js'
import type { Reply } from '../../http/reply.js'
import { findByIdentifier } from '../../identities/findByIdentifier.js'
import { input, submit, upsertNode } from '../../nodes/build.js'
import type { IdentityRecord } from '../../store/records.js'
import { type SecurityKey, securityKeysOf } from '../../webauthn/securityKeys.js'
import { identifierInput, knownIdentifier } from '../identifierInput.js'
import { isOfferedTo } from '../isOfferedTo.js'
import { proveKey, readAnswer } from '../proveKey.js'
import { requireActive } from '../requireActive.js'
import type { LoginContext, LoginOutcome, MethodIn } from '../strategy.js'
import { isPasswordless } from './isPasswordless.js'
import { askForKey } from './webauthnNodes.js'

export const webauthnLogin: MethodIn<LoginContext, LoginOutcome> = {
  claims: ['webauthn_login'],

  answers: (context) =>
    context.flow.type === 'browser' &&
    context.flow.requestedAal === (isFirstFactor(context) ? 'aal1' : 'aal2'),

  async populate(context) {
    const { kratos, flow, stage, signedIn } = context
    const { hasPasswordlessKeys } = kratos.generation
    if (flow.type !== 'browser') return
    const isOffered =
      stage === 'first factor' || (stage === 'credentials' && isOfferedTo(context, hasFirstFactor))
    if (isOffered && isPasswordless(kratos)) {
      if (stage === 'first factor') upsertNode(flow.nodes, identifierInput(kratos, { takesKeys: true }))
      flow.nodes.push(submit('webauthn', 'method', 'webauthn', kratos.say(1010008)))
    }
    const isAsked = stage === 'second factor' || (stage === 'refresh' && hasPasswordlessKeys)
    const keys = signedIn && isAsked ? keysFor(context, signedIn.identity) : []
    if (keys.length === 0) return
    if (hasPasswordlessKeys) {
      const identifier = signedIn?.identity.credentials.webauthn?.identifiers[0]
      if (identifier === undefined) return
      upsertNode(flow.nodes, knownIdentifier(kratos, identifier))
    }
    await askForKey(kratos, flow, keys, kratos.say(1010008))
  },

  async submit(context, submission) {
    const { kratos, flow } = context
    const identifier = submission.text('identifier')
    const identity = ownerOf(context, identifier)
    if (!identity) throw formProblem(kratos.say(4000015))
    const answer = submission.text('webauthn_login')
    if (answer === undefined && isFirstFactor(context))
      return { done: false, reply: await askOwner(context, identity, identifier ?? '') }
    const keys = keysFor(context, identity)
    await proveKey(kratos, flow, 'webauthn', readAnswer(answer ?? ''), { identity, type: 'webauthn', keys })
    const aal = isPasswordless(kratos) ? 'aal1' : 'aal2'
    return { done: true, identity: requireActive(identity), proof: { method: 'webauthn', aal } }
  },
}

function hasFirstFactor(identity: IdentityRecord): boolean {
  return securityKeysOf(identity, 'webauthn').some((key) => key.isPasswordless)
}

/** Whether a key opens the account by itself; whoever confirms who they are may use any of theirs. */
function isFirstFactor({ kratos, flow }: LoginContext): boolean {
  const confirms = kratos.generation.hasPasswordlessKeys && flow.refresh && flow.requestedAal === 'aal1'
  return isPasswordless(kratos) || confirms
}

/** Whose key is asked for: of whoever is signed in already, or of whom the form names. */
function ownerOf(context: LoginContext, identifier: string | undefined): IdentityRecord | undefined {
  if (!isFirstFactor(context)) return context.signedIn?.identity
  if (identifier === undefined) throw new Fault(400, { reason: 'identifier is required' })
  return findByIdentifier(context.kratos, 'webauthn', identifier)
}

function keysFor({ kratos, stage }: LoginContext, identity: IdentityRecord): SecurityKey[] {
  const keys = securityKeysOf(identity, 'webauthn')
  if (stage === 'refresh') return keys
  if (stage === 'second factor' && isPasswordless(kratos)) return []
  return keys.filter((key) => key.isPasswordless === (stage !== 'second factor'))
}

/** Shows the button for the key of somebody who named themselves. */
async function askOwner(context: LoginContext, identity: IdentityRecord, identifier: string): Promise<Reply> {
  const { kratos, exchange, flow } = context
  const keys = keysFor(context, identity)
  if (keys.length === 0) throw formProblem(kratos.say(4000015))
  const { identifierField, loginFieldGroup } = kratos.generation
  flow.nodes = [input(loginFieldGroup, identifierField, 'hidden', { value: identifier, required: true })]
  putCsrfToken(context)
  await askForKey(kratos, flow, keys, kratos.say(1010013))
  flow.messages.push(kratos.say(1010012))
  return leaveFor(exchange, pageOf(context))
}
