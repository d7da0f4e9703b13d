import { type FlowMessage, FlowProblem, formProblem } from '../../flows/flowProblem.js'
import type { Submission } from '../../flows/submission.js'
import { findByIdentifier } from '../../identities/findByIdentifier.js'
import type { Kratos } from '../../kratos.js'
import { setValue, submit, upsertNode } from '../../nodes/build.js'
import type { IdentityRecord } from '../../store/records.js'
import { identifierInput, knownIdentifier } from '../identifierInput.js'
import { isOfferedTo } from '../isOfferedTo.js'
import { requireActive } from '../requireActive.js'
import type { LoginContext, LoginOutcome, MethodIn } from '../strategy.js'
import { passwordInput } from './passwordInput.js'

export const passwordLogin: MethodIn<LoginContext, LoginOutcome> = {
  answers: ({ flow }) => flow.requestedAal === 'aal1',

  populate(context) {
    const { kratos, flow, stage, signedIn } = context
    const own = signedIn?.identity.credentials.password?.identifiers[0]
    if (stage === 'second factor' || stage === 'identifier' || (stage === 'refresh' && own === undefined))
      return
    if (stage === 'credentials' && !isOfferedTo(context, hasPassword)) return
    if (stage === 'first factor') upsertNode(flow.nodes, identifierInput(kratos))
    if (stage === 'refresh' && own !== undefined) upsertNode(flow.nodes, knownIdentifier(kratos, own))
    upsertNode(flow.nodes, passwordInput(kratos, 'current-password'))
    const label = kratos.say(stage === 'refresh' ? 1010001 : 1010022)
    flow.nodes.push(submit('password', 'method', 'password', label))
  },

  echo({ kratos, flow }, submission) {
    setValue(flow.nodes, kratos.generation.identifierField, sentIdentifier(kratos, submission) ?? '')
  },

  lack({ kratos }, submission) {
    const identifier = sentIdentifier(kratos, submission)
    const password = submission.text('password')
    return identifier === undefined || password === undefined
      ? missing(kratos, { identifier, password })
      : undefined
  },

  async submit({ kratos }, submission) {
    const identifier = sentIdentifier(kratos, submission)
    const password = submission.text('password')
    if (identifier === undefined || password === undefined) throw missing(kratos, { identifier, password })
    const identity = findByIdentifier(kratos, 'password', identifier)
    const hash = identity?.credentials.password?.config['hashed_password']
    if (!identity || typeof hash !== 'string' || !(await kratos.hasher.verify(password, hash))) {
      throw formProblem(kratos.say(4000006))
    }
    return { done: true, identity: requireActive(identity), proof: { method: 'password', aal: 'aal1' } }
  },
}

function hasPassword({ credentials }: IdentityRecord): boolean {
  return credentials.password?.config['hashed_password'] !== undefined
}

/** The identifier by its name today, or by its old one. */
function sentIdentifier({ generation }: Kratos, submission: Submission): string | undefined {
  return submission.text(generation.identifierField) ?? submission.text('password_identifier')
}

function missing(
  { say, generation }: Kratos,
  given: Record<'identifier' | 'password', string | undefined>,
): FlowProblem {
  const messages: FlowMessage[] = []
  const name = generation.identifierField
  if (given.identifier === undefined) messages.push({ at: name, message: say(4000002, { property: name }) })
  if (given.password === undefined)
    messages.push({ at: 'password', message: say(4000002, { property: 'password' }) })
  return new FlowProblem(messages)
}
