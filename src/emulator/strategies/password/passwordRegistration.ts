import { type FlowProblem, fieldProblem } from '../../flows/flowProblem.js'
import { draftIdentity, newCredential } from '../../identities/createIdentity.js'
import { identifiersOf, traitsOf } from '../../identities/identityFacts.js'
import type { Kratos } from '../../kratos.js'
import { submit, upsertNode } from '../../nodes/build.js'
import { traitNodes } from '../../traits/traitNodes.js'
import { echoTraits } from '../echoTraits.js'
import { requireValidTraits } from '../requireValidTraits.js'
import type { MethodIn, RegistrationContext, RegistrationOutcome } from '../strategy.js'
import { passwordInput } from './passwordInput.js'
import { requireGoodPassword } from './passwordPolicy.js'

export const passwordRegistration: MethodIn<RegistrationContext, RegistrationOutcome> = {
  populate({ kratos, flow, stage }) {
    if (stage === 'profile') return
    if (stage === 'everything') {
      const group = kratos.generation.registrationTraitGroup
      for (const node of traitNodes(kratos, group, traitsOf(kratos))) upsertNode(flow.nodes, node)
    }
    upsertNode(flow.nodes, passwordInput(kratos, 'new-password'))
    flow.nodes.push(submit('password', 'method', 'password', kratos.say(1040001)))
  },

  echo: echoTraits,

  lack: ({ kratos }, submission) => (submission.has('password') ? undefined : missing(kratos)),

  async submit({ kratos }, submission) {
    const password = submission.text('password')
    if (password === undefined) throw missing(kratos)
    const traits = traitsOf(kratos)
    const identity = draftIdentity(kratos, kratos.schemas[0]?.id ?? 'default', submission.traits(traits))
    await requireValidTraits(kratos, identity)
    const identifiers = identifiersOf(traits, identity.traits, 'password')
    requireGoodPassword(kratos, password, identifiers)
    const hash = await kratos.hasher.hash(password)
    identity.credentials.password = newCredential(kratos, 'password', { hashed_password: hash }, identifiers)
    return { done: true, identity, proof: { method: 'password', aal: 'aal1' } }
  },
}

function missing({ say }: Kratos): FlowProblem {
  return fieldProblem('password', say(4000002, { property: 'password' }))
}
