import { timestamp } from '../../clock/timestamp.js'
import { fieldProblem, formProblem } from '../../flows/flowProblem.js'
import { newCredential } from '../../identities/createIdentity.js'
import { input, setValue, submit, upsertNode } from '../../nodes/build.js'
import type { LoginContext, LoginOutcome, MethodIn } from '../strategy.js'
import { backupCodesOf } from './backupCodes.js'

export const lookupSecretLogin: MethodIn<LoginContext, LoginOutcome> = {
  answers: ({ flow }) => flow.requestedAal === 'aal2',

  populate({ kratos, flow, stage, signedIn }) {
    if (stage !== 'second factor' || !signedIn?.identity.credentials.lookup_secret) return
    const label = kratos.say(1010007)
    upsertNode(
      flow.nodes,
      input('lookup_secret', 'lookup_secret', 'text', { value: '', required: true, label }),
    )
    flow.nodes.push(submit('lookup_secret', 'method', 'lookup_secret', kratos.say(1010010)))
  },

  echo({ flow }) {
    setValue(flow.nodes, 'lookup_secret', undefined)
  },

  async submit({ kratos, signedIn }, submission) {
    const sent = submission.text('lookup_secret')
    if (sent === undefined)
      throw fieldProblem('lookup_secret', kratos.say(4000002, { property: 'lookup_secret' }))
    if (!signedIn?.identity.credentials.lookup_secret) throw formProblem(kratos.say(4000014))
    const { identity } = signedIn
    const codes = backupCodesOf(identity)
    const found = codes.find(({ code }) => code === sent)
    if (!found) throw formProblem(kratos.say(4000016))
    if (found.used_at !== undefined) throw formProblem(kratos.say(4000012))
    const used_at = timestamp(kratos.clock.now())
    const recovery_codes = codes.map((code) => (code === found ? { ...code, used_at } : code))
    identity.credentials.lookup_secret = newCredential(kratos, 'lookup_secret', { recovery_codes }, [
      identity.id,
    ])
    return { done: true, identity, proof: { method: 'lookup_secret', aal: 'aal2' } }
  },
}
