import { fieldProblem } from '../../flows/flowProblem.js'
import { requirePrivilege } from '../../flows/settings/requirePrivilege.js'
import { newCredential } from '../../identities/createIdentity.js'
import { identifiersOf, traitsOf } from '../../identities/identityFacts.js'
import { submit, upsertNode } from '../../nodes/build.js'
import type { MethodIn, SettingsContext, SettingsOutcome } from '../strategy.js'
import { passwordInput } from './passwordInput.js'
import { requireGoodPassword } from './passwordPolicy.js'

export const passwordSettings: MethodIn<SettingsContext, SettingsOutcome> = {
  populate({ kratos, flow }) {
    upsertNode(flow.nodes, passwordInput(kratos, 'new-password'))
    flow.nodes.push(submit('password', 'method', 'password', kratos.say(1070003)))
  },

  async submit(context, submission) {
    const { kratos, identity } = context
    requirePrivilege(context)
    const password = submission.text('password')
    if (password === undefined) throw fieldProblem('password', kratos.say(4000002, { property: 'password' }))
    const identifiers = identifiersOf(traitsOf(kratos, identity.schemaId), identity.traits, 'password')
    requireGoodPassword(kratos, password, identifiers)
    const old = identity.credentials.password?.config['hashed_password']
    const { refusesOldPassword } = kratos.generation
    if (refusesOldPassword && typeof old === 'string' && (await kratos.hasher.verify(password, old))) {
      throw fieldProblem('password', kratos.say(4000039))
    }
    const hash = await kratos.hasher.hash(password)
    identity.credentials.password = newCredential(kratos, 'password', { hashed_password: hash }, identifiers)
    return { done: true }
  },
}
