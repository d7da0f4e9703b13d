import { formProblem } from '../../flows/flowProblem.js'
import { draftIdentity, newCredential } from '../../identities/createIdentity.js'
import { traitsOf } from '../../identities/identityFacts.js'
import { input, upsertNode } from '../../nodes/build.js'
import { traitNodes } from '../../traits/traitNodes.js'
import { userHandleBytes } from '../../webauthn/ceremony.js'
import { echoTraits } from '../echoTraits.js'
import { requireValidTraits } from '../requireValidTraits.js'
import type { MethodIn, RegistrationContext, RegistrationOutcome } from '../strategy.js'
import { takeNewKey } from '../takeNewKey.js'
import { passkeyNameTrait } from './passkeyName.js'
import { data, newPasskeyOptions, passkeyTrigger, putScript } from './passkeyNodes.js'

export const passkeyRegistration: MethodIn<RegistrationContext, RegistrationOutcome> = {
  claims: ['passkey_register'],

  async populate({ kratos, flow, stage }) {
    if (stage === 'profile') return
    if (stage === 'everything') {
      const group = kratos.generation.registrationTraitGroup
      for (const node of traitNodes(kratos, group, traitsOf(kratos))) upsertNode(flow.nodes, node)
    }
    // An unstable sort orders the nodes: they have to begin in the order in which Kratos adds them.
    const credentialOptions = newPasskeyOptions(kratos, flow)
    const displayNameFieldName = passkeyNameTrait(kratos)?.name ?? ''
    upsertNode(flow.nodes, data('passkey_create_data', { credentialOptions, displayNameFieldName }))
    const label = kratos.say(1040007)
    upsertNode(flow.nodes, passkeyTrigger(flow, 'passkey_register_trigger', 'oryPasskeyRegistration', label))
    await putScript(kratos, flow)
    upsertNode(flow.nodes, input('passkey', 'passkey_register', 'hidden'))
  },

  echo: echoTraits,

  async submit({ kratos, flow }, submission) {
    const answer = submission.text('passkey_register')
    if (answer === undefined) throw formProblem(kratos.say(4010003))
    const facts = { displayName: '', isPasswordless: true }
    const { key, ceremony } = await takeNewKey(kratos, flow, 'passkey', answer, facts)
    const traits = submission.traits(traitsOf(kratos))
    const identity = draftIdentity(kratos, kratos.schemas[0]?.id ?? 'default', traits)
    await requireValidTraits(kratos, identity)
    const config = { credentials: [key], user_handle: ceremony.userHandle }
    const handle = new TextDecoder().decode(userHandleBytes(ceremony))
    identity.credentials.passkey = newCredential(kratos, 'passkey', config, [handle])
    return { done: true, identity, proof: { method: 'passkey', aal: 'aal1' } }
  },
}
