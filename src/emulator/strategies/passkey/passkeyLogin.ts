import { fromBase64, toBase64Url } from '../../bytes/encoding.js'
import { formProblem } from '../../flows/flowProblem.js'
import type { Kratos } from '../../kratos.js'
import { upsertNode } from '../../nodes/build.js'
import type { IdentityRecord } from '../../store/records.js'
import type { CeremonyResponse } from '../../webauthn/expectations.js'
import { securityKeysOf } from '../../webauthn/securityKeys.js'
import { identifierInput, knownIdentifier } from '../identifierInput.js'
import { isOfferedTo } from '../isOfferedTo.js'
import { proveKey, readAnswer } from '../proveKey.js'
import { requireActive } from '../requireActive.js'
import type { LoginContext, LoginOutcome, MethodIn } from '../strategy.js'
import { passkeyName } from './passkeyName.js'
import { askForPasskey, passkeyTrigger } from './passkeyNodes.js'

export const passkeyLogin: MethodIn<LoginContext, LoginOutcome> = {
  claims: ['passkey_login'],

  answers: ({ flow }) => flow.requestedAal === 'aal1',

  async populate(context) {
    const { kratos, flow, stage, signedIn } = context
    const trigger = () =>
      passkeyTrigger(flow, 'passkey_login_trigger', 'oryPasskeyLogin', kratos.say(1010021), '')
    if (stage === 'first factor' || stage === 'identifier') {
      await askForPasskey(kratos, flow, { offersAutofill: true })
    }
    if (stage === 'first factor') {
      upsertNode(flow.nodes, identifierInput(kratos, { takesKeys: true }))
      flow.nodes.push(trigger())
    }
    const hasKey = (identity: IdentityRecord) => securityKeysOf(identity, 'passkey').length > 0
    if (stage === 'credentials' && isOfferedTo(context, hasKey)) flow.nodes.push(trigger())
    if (stage !== 'refresh' || !signedIn) return
    const keys = securityKeysOf(signedIn.identity, 'passkey')
    const name = passkeyName(kratos, signedIn.identity)
    if (keys.length === 0 || name === undefined) return
    await askForPasskey(kratos, flow, { keys, offersAutofill: false })
    flow.nodes.push(trigger())
    upsertNode(flow.nodes, knownIdentifier(kratos, name))
  },

  async submit({ kratos, flow }, submission) {
    const answer = submission.text('passkey_login')
    if (answer === undefined) throw formProblem(kratos.say(4010002))
    const response = readAnswer(answer)
    const owner = findOwner(kratos, response)
    if (!owner) throw formProblem(kratos.say(4000015))
    await proveKey(kratos, flow, 'passkey', response, owner)
    return {
      done: true,
      identity: requireActive(owner.identity),
      proof: { method: 'passkey', aal: 'aal1' },
    }
  },
}

/** Whose passkey answered, or whose security key that opens the account by itself. */
function findOwner({ store }: Kratos, response: CeremonyResponse) {
  const handle = response.optional('userHandle')
  if (!handle) return undefined
  for (const type of ['passkey', 'webauthn'] as const) {
    for (const identity of store.identities.values()) {
      if (!isHandleOf(identity, type, handle)) continue
      const keys = securityKeysOf(identity, type).filter(({ isPasswordless }) => isPasswordless)
      return { identity, type, keys }
    }
  }
  return undefined
}

/** Each passkey has a handle of its own, all security keys share one. */
function isHandleOf(
  { credentials }: IdentityRecord,
  type: 'passkey' | 'webauthn',
  handle: Uint8Array,
): boolean {
  if (type === 'passkey') {
    return credentials.passkey?.identifiers.includes(new TextDecoder().decode(handle)) === true
  }
  const kept = credentials.webauthn?.config['user_handle']
  const bytes = typeof kept === 'string' ? fromBase64(kept) : undefined
  return bytes !== undefined && toBase64Url(bytes) === toBase64Url(handle)
}
