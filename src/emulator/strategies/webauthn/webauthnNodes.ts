import type { InputNode } from '../../../protocol/node.js'
import type { UiText } from '../../../protocol/text.js'
import type { Kratos } from '../../kratos.js'
import { input, upsertNode } from '../../nodes/build.js'
import type { FlowRecord } from '../../store/records.js'
import { beginCeremony } from '../../webauthn/ceremony.js'
import { relyingPartyOf } from '../../webauthn/relyingParty.js'
import { scriptNode } from '../../webauthn/scriptNode.js'
import type { SecurityKey } from '../../webauthn/securityKeys.js'

/** Asks to add a security key: its name, and the button. */
export async function askForNewKey(
  kratos: Kratos,
  flow: FlowRecord,
  userHandle: Uint8Array,
  label: UiText,
): Promise<void> {
  const ceremony = beginCeremony(kratos, flow, 'webauthn', userHandle)
  const options = kratos.generation.keyOptions.creation(ceremony, relyingPartyOf(kratos, 'webauthn'))
  const name = { value: '', label: kratos.say(1050013) }
  upsertNode(flow.nodes, await scriptNode(kratos))
  upsertNode(flow.nodes, input('webauthn', 'webauthn_register_displayname', 'text', name))
  upsertNode(flow.nodes, trigger(kratos, 'webauthn_register_trigger', 'WebAuthnRegistration', options, label))
  upsertNode(flow.nodes, input('webauthn', 'webauthn_register', 'hidden', { value: '' }))
}

/** Asks to sign in with one of these security keys. */
export async function askForKey(
  kratos: Kratos,
  flow: FlowRecord,
  keys: readonly SecurityKey[],
  label: UiText,
): Promise<void> {
  const ceremony = beginCeremony(kratos, flow, 'webauthn')
  const options = kratos.generation.keyOptions.request(ceremony, relyingPartyOf(kratos, 'webauthn'), keys)
  upsertNode(flow.nodes, await scriptNode(kratos))
  upsertNode(flow.nodes, trigger(kratos, 'webauthn_login_trigger', 'WebAuthnLogin', options, label))
  upsertNode(flow.nodes, input('webauthn', 'webauthn_login', 'hidden', { value: '' }))
}

function trigger(
  { generation }: Kratos,
  name: string,
  ceremony: 'WebAuthnRegistration' | 'WebAuthnLogin',
  options: object,
  label: UiText,
): InputNode {
  const value = JSON.stringify(options)
  const call = `ory${ceremony}`
  return input(
    'webauthn',
    name,
    'button',
    generation.hasTriggers
      ? { value, onclick: `window.${call}(${value})`, onclickTrigger: call, label }
      : { value: '', onclick: `window.__${call}(${value})`, label },
  )
}
