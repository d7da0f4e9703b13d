import type { CeremonyTrigger, InputNode } from '../../../protocol/node.js'
import type { UiText } from '../../../protocol/text.js'
import type { Kratos } from '../../kratos.js'
import { input, upsertNode } from '../../nodes/build.js'
import type { FlowRecord } from '../../store/records.js'
import { beginCeremony, creationOptions, requestOptions } from '../../webauthn/ceremony.js'
import { relyingPartyOf } from '../../webauthn/relyingParty.js'
import { scriptNode } from '../../webauthn/scriptNode.js'
import type { SecurityKey } from '../../webauthn/securityKeys.js'

/** Milliseconds that somebody has to unlock a passkey. */
const timeout = 300_000
const userVerification = 'preferred'

/** What a page needs to ask for a passkey: any, or where they are known one of these. */
export async function askForPasskey(
  kratos: Kratos,
  flow: FlowRecord,
  { keys, offersAutofill }: { keys?: readonly SecurityKey[]; offersAutofill: boolean },
): Promise<void> {
  const ceremony = beginCeremony(kratos, flow, 'passkey')
  const options = requestOptions(ceremony, relyingPartyOf(kratos, 'passkey'), {
    timeout,
    userVerification,
    ...(keys && { keys }),
  })
  upsertNode(flow.nodes, data('passkey_challenge', options))
  await putScript(kratos, flow)
  const autofill = offersAutofill ? handler(flow, 'onload', 'oryPasskeyLoginAutocompleteInit') : {}
  upsertNode(flow.nodes, input('passkey', 'passkey_login', 'hidden', autofill))
}

/** The options for a new passkey. */
export function newPasskeyOptions(
  kratos: Kratos,
  flow: FlowRecord,
  userName?: string,
): Record<string, unknown> {
  const party = relyingPartyOf(kratos, 'passkey')
  const handle = new TextEncoder().encode(kratos.random.text(64))
  return creationOptions(beginCeremony(kratos, flow, 'passkey', handle), party, {
    userName: userName ?? party.name,
    timeout,
    authenticatorSelection: {
      authenticatorAttachment: 'platform',
      requireResidentKey: true,
      residentKey: 'required',
      userVerification,
    },
  })
}

/** The button that starts a ceremony. */
export function passkeyTrigger(
  flow: FlowRecord,
  name: string,
  ceremony: CeremonyTrigger,
  label: UiText,
  value?: string,
): InputNode {
  return input('passkey', name, 'button', {
    ...(value !== undefined && { value }),
    ...handler(flow, 'onclick', ceremony),
    label,
  })
}

/** A hidden field with JSON for the page. */
export function data(name: string, value: object): InputNode {
  return input('passkey', name, 'hidden', { value: JSON.stringify(value) })
}

/** The script for browsers; an app has its own. */
export async function putScript(kratos: Kratos, { type, nodes }: FlowRecord): Promise<void> {
  if (type === 'browser') upsertNode(nodes, await scriptNode(kratos))
}

/** Which ceremony starts when; browsers also get the call to make. */
function handler(
  { type }: FlowRecord,
  event: 'onclick' | 'onload',
  ceremony: CeremonyTrigger,
): Record<string, string> {
  return {
    ...(type === 'browser' && { [event]: `window.${ceremony}()` }),
    [`${event}Trigger`]: ceremony,
  }
}
