import { formProblem } from '../../flows/flowProblem.js'
import { draftIdentity, newCredential } from '../../identities/createIdentity.js'
import { identifiersOf, traitsOf } from '../../identities/identityFacts.js'
import { upsertNode } from '../../nodes/build.js'
import { traitNodes } from '../../traits/traitNodes.js'
import { echoTraits } from '../echoTraits.js'
import { requireValidTraits } from '../requireValidTraits.js'
import type { MethodIn, RegistrationContext, RegistrationOutcome } from '../strategy.js'
import { takeNewKey } from '../takeNewKey.js'
import { isPasswordless } from './isPasswordless.js'
import { askForNewKey } from './webauthnNodes.js'

export const webauthnRegistration: MethodIn<RegistrationContext, RegistrationOutcome> = {
  claims: ['webauthn_register'],

  answers: ({ kratos, flow }) => flow.type === 'browser' && isPasswordless(kratos),

  async populate({ kratos, flow, stage }) {
    if (stage === 'profile' || flow.type !== 'browser' || !isPasswordless(kratos)) return
    if (stage === 'everything') {
      const group = kratos.generation.registrationTraitGroup
      for (const node of traitNodes(kratos, group, traitsOf(kratos))) upsertNode(flow.nodes, node)
    }
    await askForNewKey(kratos, flow, kratos.random.bytes(16), kratos.say(1040004))
  },

  echo: echoTraits,

  async submit({ kratos, flow }, submission) {
    const answer = submission.text('webauthn_register')
    if (answer === undefined) throw formProblem(kratos.say(4010003))
    const displayName = submission.text('webauthn_register_displayname') ?? ''
    const { key, ceremony } = await takeNewKey(kratos, flow, 'webauthn', answer, {
      displayName,
      isPasswordless: true,
    })
    const traits = traitsOf(kratos)
    const identity = draftIdentity(kratos, kratos.schemas[0]?.id ?? 'default', submission.traits(traits))
    await requireValidTraits(kratos, identity)
    const identifiers = identifiersOf(traits, identity.traits, 'webauthn')
    if (identifiers.length === 0) throw formProblem(kratos.say(4000009))
    const config = { credentials: [key], user_handle: ceremony.userHandle }
    identity.credentials.webauthn = newCredential(kratos, 'webauthn', config, identifiers)
    return { done: true, identity, proof: { method: 'webauthn', aal: 'aal1' } }
  },
}
