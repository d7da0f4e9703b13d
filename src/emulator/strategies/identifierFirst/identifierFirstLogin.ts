import { answerNextStep } from '../../flows/answerWithFlow.js'
import { putCsrfToken } from '../../flows/flowNodes.js'
import { fieldProblem } from '../../flows/flowProblem.js'
import { clearMessages } from '../../flows/refuseSubmit.js'
import { findByAnyIdentifier } from '../../identities/findByIdentifier.js'
import { findNode, hideInput, removeNodes, setValue, submit, upsertNode } from '../../nodes/build.js'
import { identifierInput } from '../identifierInput.js'
import type { LoginContext, LoginOutcome, MethodIn } from '../strategy.js'

export const identifierFirstLogin: MethodIn<LoginContext, LoginOutcome> = {
  answers: ({ flow, kratos }) =>
    flow.requestedAal === 'aal1' && kratos.config.selfservice.flows.login.style === 'identifier_first',

  populate({ kratos, flow, stage }) {
    if (stage !== 'identifier') return
    const node = identifierInput(kratos, { takesKeys: true })
    node.group = 'identifier_first'
    upsertNode(flow.nodes, node)
    flow.nodes.push(submit('identifier_first', 'method', 'identifier_first', kratos.say(1070009)))
  },

  echo({ flow }, submission) {
    setValue(flow.nodes, 'identifier', submission.text('identifier') ?? '')
  },

  async submit(context, submission) {
    const { kratos, flow } = context
    const identifier = submission.text('identifier')
    if (identifier === undefined) {
      throw fieldProblem('identifier', kratos.say(4000002, { property: 'identifier' }))
    }
    const known = findByAnyIdentifier(kratos, identifier)
    const { mitigate } = kratos.config.security.account_enumeration
    if (!known && !mitigate) throw fieldProblem('identifier', kratos.say(4000037))

    clearMessages(context)
    setValue(flow.nodes, 'identifier', identifier)
    const earlier = new Set(flow.nodes)
    const wasSkipped = await offerCredentials({ ...context, stage: 'credentials', known })
    if (wasSkipped) return { done: false, reply: answerNextStep(context, 400) }
    const isOffered = flow.nodes.some((node) => !earlier.has(node))
    if (!isOffered && !mitigate) throw fieldProblem('identifier', kratos.say(4000037))

    flow.active = 'identifier_first'
    removeNodes(flow.nodes, ({ group, attributes }) => {
      return group === 'identifier_first' && attributes.node_type === 'input' && attributes.name === 'method'
    })
    hideInput(findNode(flow.nodes, 'identifier'))
    if (flow.type === 'browser') putCsrfToken(context)
    return { done: false, reply: answerNextStep(context, 400) }
  },
}

/** Lets each method add what it asks for; one that is the only way may go on at once. */
async function offerCredentials(context: LoginContext): Promise<boolean> {
  for (const strategy of context.kratos.generation.strategies) {
    if (!strategy.isEnabled(context.kratos.config)) continue
    await strategy.login?.populate(context)
    if (await strategy.login?.skipAhead?.(context)) return true
  }
  return false
}
