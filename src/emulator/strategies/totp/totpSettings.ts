import { fieldProblem } from '../../flows/flowProblem.js'
import { requirePrivilege } from '../../flows/settings/requirePrivilege.js'
import { newCredential } from '../../identities/createIdentity.js'
import { imageNode, input, submit, textNode, upsertNode } from '../../nodes/build.js'
import { addProof } from '../../sessions/signIn.js'
import type { MethodIn, SettingsContext, SettingsOutcome } from '../strategy.js'
import { drawQrCode, qrCodeSize } from './drawQrCode.js'
import { isTotpCode } from './totpCode.js'
import { createTotpKey, keyOf, secretBytes, secretText } from './totpKey.js'

/** The flow remembers the key that it shows until the form is built anew. */
const memory = 'totp'

export const totpSettings: MethodIn<SettingsContext, SettingsOutcome> = {
  claims: ['totp_unlink'],

  async populate({ kratos, flow, identity }) {
    const { say } = kratos
    if (keyOf(identity) !== undefined) {
      const unlink = submit('totp', 'totp_unlink', 'true', say(1050004))
      upsertNode(flow.nodes, { ...unlink, attributes: { ...unlink.attributes, required: true } })
      return
    }
    const key = createTotpKey(kratos, identity)
    flow.memory[memory] = key
    const secret = say(1050006, { secret: secretText(key) })
    upsertNode(flow.nodes, textNode('totp', 'totp_secret_key', secret, say(1050017)))
    const src = await drawQrCode(key)
    upsertNode(flow.nodes, imageNode('totp', 'totp_qr', src, qrCodeSize, say(1050005)))
    upsertNode(flow.nodes, input('totp', 'totp_code', 'text', { required: true, label: say(1070006) }))
    flow.nodes.push(submit('totp', 'method', 'totp', say(1070003)))
  },

  async submit(context, submission) {
    const { kratos, flow, identity, signedIn } = context
    requirePrivilege(context)
    if (keyOf(identity) !== undefined) {
      if (submission.flag('totp_unlink')) delete identity.credentials.totp
      return { done: true }
    }
    const code = submission.text('totp_code')
    if (code === undefined) throw fieldProblem('totp_code', kratos.say(4000002, { property: 'totp_code' }))
    const key = flow.memory[memory]
    if (typeof key !== 'string' || !(await isTotpCode(secretBytes(key), code, kratos.clock.now())))
      throw fieldProblem('totp_code', kratos.say(4000008))
    identity.credentials.totp = newCredential(kratos, 'totp', { totp_url: key }, [identity.id])
    if (signedIn) addProof(kratos, signedIn.session, { method: 'totp', aal: 'aal2' })
    return { done: true }
  },
}
