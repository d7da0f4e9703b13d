import { answerNextStep } from '../../flows/answerWithFlow.js'
import { clearMessages } from '../../flows/refuseSubmit.js'
import { requirePrivilege } from '../../flows/settings/requirePrivilege.js'
import { Fault } from '../../http/fault.js'
import { newCredential } from '../../identities/createIdentity.js'
import type { Kratos } from '../../kratos.js'
import { submit, upsertNode } from '../../nodes/build.js'
import type { FormNode } from '../../nodes/formNode.js'
import { addProof } from '../../sessions/signIn.js'
import type { MethodIn, SettingsContext, SettingsOutcome } from '../strategy.js'
import { backupCodesNode, backupCodesOf, createBackupCodes, readBackupCodes } from './backupCodes.js'

/** The flow remembers the codes that it shows until they are confirmed. */
const memory = 'lookup_secret'

type Action = (context: SettingsContext) => SettingsOutcome

/** What each button does, in the order in which Kratos looks at them. */
const actions = new Map<string, Action>([
  ['lookup_secret_confirm', confirm],
  ['lookup_secret_reveal', reveal],
  ['lookup_secret_disable', disable],
  ['lookup_secret_regenerate', regenerate],
])

const labels: Record<string, number> = {
  lookup_secret_confirm: 1050011,
  lookup_secret_reveal: 1050007,
  lookup_secret_disable: 1050016,
  lookup_secret_regenerate: 1050008,
}

export const lookupSecretSettings: MethodIn<SettingsContext, SettingsOutcome> = {
  claims: [...actions.keys()],

  populate({ kratos, flow, identity }) {
    const names =
      backupCodesOf(identity).length > 0
        ? ['lookup_secret_reveal', 'lookup_secret_disable']
        : ['lookup_secret_regenerate']
    for (const name of names) upsertNode(flow.nodes, button(kratos, name))
  },

  async submit(context, submission) {
    requirePrivilege(context)
    const action = Array.from(actions).find(([name]) => submission.flag(name))?.[1]
    if (!action) throw new Fault(400, { reason: 'None of the buttons for backup codes was pressed.' })
    return action(context)
  },
}

function confirm({ kratos, flow, identity, signedIn }: SettingsContext): SettingsOutcome {
  const codes = readBackupCodes(flow.memory[memory])
  if (codes.length === 0) {
    throw new Fault(400, {
      reason: 'You must (re-)generate recovery backup codes before you can save them.',
    })
  }
  const config = { recovery_codes: codes }
  identity.credentials.lookup_secret = newCredential(kratos, 'lookup_secret', config, [identity.id])
  delete flow.memory[memory]
  if (signedIn) addProof(kratos, signedIn.session, { method: 'lookup_secret', aal: 'aal2' })
  return { done: true }
}

function reveal(context: SettingsContext): SettingsOutcome {
  const { kratos, identity } = context
  const codes = backupCodesOf(identity)
  if (codes.length === 0) {
    throw new Fault(400, { reason: 'Can not reveal lookup codes because you have none.' })
  }
  return show(context, [
    backupCodesNode(kratos, codes),
    button(kratos, 'lookup_secret_disable'),
    button(kratos, 'lookup_secret_regenerate'),
  ])
}

function disable({ flow, identity }: SettingsContext): SettingsOutcome {
  delete identity.credentials.lookup_secret
  delete flow.memory[memory]
  return { done: true }
}

function regenerate(context: SettingsContext): SettingsOutcome {
  const { kratos, flow } = context
  const codes = createBackupCodes(kratos)
  flow.memory[memory] = codes
  return show(context, [backupCodesNode(kratos, codes), button(kratos, 'lookup_secret_confirm')])
}

/** Shows the codes at the end of the form; nothing is saved. */
function show(context: SettingsContext, nodes: FormNode[]): SettingsOutcome {
  const { flow } = context
  flow.nodes = [...flow.nodes.filter(({ group }) => group !== 'lookup_secret'), ...nodes]
  flow.state = 'show_form'
  clearMessages(context)
  return { done: false, reply: answerNextStep(context, 200) }
}

function button({ say }: Kratos, name: string): FormNode {
  return submit('lookup_secret', name, 'true', say(labels[name] ?? 0))
}
