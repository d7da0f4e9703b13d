import { formProblem } from '../../flows/flowProblem.js'
import { requirePrivilege } from '../../flows/settings/requirePrivilege.js'
import { newCredential } from '../../identities/createIdentity.js'
import { input, upsertNode } from '../../nodes/build.js'
import { addProof } from '../../sessions/signIn.js'
import { userHandleBytes } from '../../webauthn/ceremony.js'
import { securityKeysOf } from '../../webauthn/securityKeys.js'
import { countFirstFactors } from '../countFirstFactors.js'
import { removeKey } from '../removeKey.js'
import type { MethodIn, SettingsContext, SettingsOutcome } from '../strategy.js'
import { takeNewKey } from '../takeNewKey.js'
import { passkeyName } from './passkeyName.js'
import { data, newPasskeyOptions, passkeyTrigger, putScript } from './passkeyNodes.js'

export const passkeySettings: MethodIn<SettingsContext, SettingsOutcome> = {
  claims: ['passkey_settings_register', 'passkey_remove'],

  async populate({ kratos, flow, identity }) {
    const disabled = countFirstFactors(kratos, identity) < 2
    for (const { hex, displayName, addedAt } of securityKeysOf(identity, 'passkey')) {
      const added = { added_at: addedAt, added_at_unix: Math.floor(Date.parse(addedAt) / 1000) }
      const label = kratos.say(1050020, { display_name: displayName, ...added })
      flow.nodes.push(input('passkey', 'passkey_remove', 'submit', { value: hex, disabled, label }))
    }
    const name = passkeyName(kratos, identity)
    if (name === undefined) {
      flow.messages.push(kratos.say(4000009))
      return
    }
    await putScript(kratos, flow)
    const label = kratos.say(1050019)
    upsertNode(
      flow.nodes,
      passkeyTrigger(flow, 'passkey_register_trigger', 'oryPasskeySettingsRegistration', label, ''),
    )
    upsertNode(flow.nodes, input('passkey', 'passkey_settings_register', 'hidden'))
    upsertNode(flow.nodes, data('passkey_create_data', newPasskeyOptions(kratos, flow, name)))
  },

  async submit(context, submission) {
    const { kratos, flow, identity, signedIn } = context
    const answer = submission.text('passkey_settings_register')
    const removed = submission.text('passkey_remove')
    if (answer === undefined && removed === undefined) throw formProblem(kratos.say(4010004))
    requirePrivilege(context)
    if (removed !== undefined) {
      removeKey(kratos, identity, 'passkey', removed)
      return { done: true }
    }
    const facts = { displayName: '', isPasswordless: true }
    const { key, ceremony } = await takeNewKey(kratos, flow, 'passkey', answer ?? '', facts)
    const known = securityKeysOf(identity, 'passkey').map(({ stored }) => stored)
    const config = { credentials: [...known, key], user_handle: ceremony.userHandle }
    const handles = identity.credentials.passkey?.identifiers ?? []
    const handle = new TextDecoder().decode(userHandleBytes(ceremony))
    identity.credentials.passkey = newCredential(kratos, 'passkey', config, [...handles, handle])
    if (signedIn) addProof(kratos, signedIn.session, { method: 'passkey', aal: 'aal1' })
    return { done: true }
  },
}
