import { fieldProblem, formProblem } from '../../flows/flowProblem.js'
import { requirePrivilege } from '../../flows/settings/requirePrivilege.js'
import { newCredential } from '../../identities/createIdentity.js'
import { identifiersOf, traitsOf } from '../../identities/identityFacts.js'
import { input } from '../../nodes/build.js'
import { addProof } from '../../sessions/signIn.js'
import { securityKeysOf } from '../../webauthn/securityKeys.js'
import { countFirstFactors } from '../countFirstFactors.js'
import { removeKey } from '../removeKey.js'
import type { MethodIn, SettingsContext, SettingsOutcome } from '../strategy.js'
import { takeNewKey } from '../takeNewKey.js'
import { isPasswordless } from './isPasswordless.js'
import { askForNewKey } from './webauthnNodes.js'

export const webauthnSettings: MethodIn<SettingsContext, SettingsOutcome> = {
  claims: ['webauthn_register', 'webauthn_remove'],

  answers: ({ flow }) => flow.type === 'browser',

  async populate({ kratos, flow, identity }) {
    if (flow.type !== 'browser') return
    const isLast = countFirstFactors(kratos, identity) < 2
    for (const { hex, displayName, addedAt, isPasswordless: opens } of securityKeysOf(identity, 'webauthn')) {
      const facts = { display_name: displayName, added_at: addedAt, added_at_unix: secondsOf(addedAt) }
      const label = kratos.say(1050018, facts)
      flow.nodes.push(
        input('webauthn', 'webauthn_remove', 'submit', { value: hex, disabled: opens && isLast, label }),
      )
    }
    await askForNewKey(kratos, flow, new TextEncoder().encode(identity.id), kratos.say(1050012))
  },

  async submit(context, submission) {
    const { kratos, flow, identity, signedIn } = context
    const answer = submission.text('webauthn_register')
    const removed = submission.text('webauthn_remove')
    if (answer === undefined && removed === undefined) throw formProblem(kratos.say(4010004))
    requirePrivilege(context)
    if (answer === undefined) {
      removeKey(kratos, identity, 'webauthn', removed ?? '')
      return { done: true }
    }
    const name = 'webauthn_register_displayname'
    const displayName = submission.text(name)
    if (displayName === undefined) throw fieldProblem(name, kratos.say(4000002, { property: name }))
    const opens = isPasswordless(kratos)
    const facts = { displayName, isPasswordless: opens }
    const { key, ceremony } = await takeNewKey(kratos, flow, 'webauthn', answer, facts)
    const identifiers = identifiersOf(traitsOf(kratos, identity.schemaId), identity.traits, 'webauthn')
    if (identifiers.length === 0 && kratos.generation.hasPasswordlessKeys)
      throw formProblem(kratos.say(4000009))
    const known = securityKeysOf(identity, 'webauthn').map(({ stored }) => stored)
    const config = { credentials: [...known, key], user_handle: ceremony.userHandle }
    identity.credentials.webauthn = newCredential(kratos, 'webauthn', config, identifiers)
    if (signedIn) addProof(kratos, signedIn.session, { method: 'webauthn', aal: opens ? 'aal1' : 'aal2' })
    return { done: true }
  },
}

function secondsOf(date: string): number {
  return Math.floor(Date.parse(date) / 1000)
}
