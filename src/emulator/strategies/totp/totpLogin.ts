import { fieldProblem, formProblem } from '../../flows/flowProblem.js'
import { input, setValue, submit, upsertNode } from '../../nodes/build.js'
import type { LoginContext, LoginOutcome, MethodIn } from '../strategy.js'
import { isTotpCode } from './totpCode.js'
import { keyOf, secretBytes } from './totpKey.js'

/** What the server takes for a code at all. */
const shortest = 6

export const totpLogin: MethodIn<LoginContext, LoginOutcome> = {
  answers: ({ flow }) => flow.requestedAal === 'aal2',

  populate({ kratos, flow, stage, signedIn }) {
    if (stage !== 'second factor' || !signedIn || keyOf(signedIn.identity) === undefined) return
    const label = kratos.say(1010006)
    upsertNode(flow.nodes, input('totp', 'totp_code', 'text', { value: '', required: true, label }))
    flow.nodes.push(submit('totp', 'method', 'totp', kratos.say(1010009)))
  },

  echo({ flow }) {
    setValue(flow.nodes, 'totp_code', undefined)
  },

  async submit({ kratos, signedIn }, submission) {
    const code = submission.text('totp_code')
    if (code === undefined) throw fieldProblem('totp_code', kratos.say(4000002, { property: 'totp_code' }))
    if (Array.from(code).length < shortest) {
      const lengths = { min_length: shortest, actual_length: Array.from(code).length }
      throw fieldProblem('totp_code', kratos.say(4000003, lengths))
    }
    const identity = signedIn?.identity
    const key = identity && keyOf(identity)
    if (!identity || key === undefined) throw formProblem(kratos.say(4000011))
    if (!(await isTotpCode(secretBytes(key), code, kratos.clock.now())))
      throw formProblem(kratos.say(4000008))
    return { done: true, identity, proof: { method: 'totp', aal: 'aal2' } }
  },
}
