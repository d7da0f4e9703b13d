import { answerNextStep, answerWithFlow } from '../../flows/answerWithFlow.js'
import { orderNodes, putCsrfToken } from '../../flows/flowNodes.js'
import { clearMessages } from '../../flows/refuseSubmit.js'
import type { Submission } from '../../flows/submission.js'
import type { Reply } from '../../http/reply.js'
import { traitsOf } from '../../identities/identityFacts.js'
import { hideInput, removeNodes, submit, upsertNode } from '../../nodes/build.js'
import { traitNodes } from '../../traits/traitNodes.js'
import { echoTraits } from '../echoTraits.js'
import { requireValidTraits } from '../requireValidTraits.js'
import type { MethodIn, RegistrationContext, RegistrationOutcome } from '../strategy.js'

/** The first of two steps: who somebody is, before how they will sign in. */
export const profileRegistration: MethodIn<RegistrationContext, RegistrationOutcome> = {
  answers: ({ stage }) => stage !== 'everything',
  isMeant: (_, submission, isNamed) => isNamed || submission.has('screen') || goesBack(submission),
  // Going back changes nothing.
  trusts: (_, submission) => goesBack(submission),

  populate(context) {
    const { kratos, flow, stage } = context
    if (stage === 'credentials') {
      offerCredentials(context)
      return
    }
    if (!kratos.generation.hasTwoSteps) return
    putCsrfToken(context)
    for (const node of traitNodes(kratos, 'default', traitsOf(kratos))) upsertNode(flow.nodes, node)
    if (stage === 'profile') {
      flow.nodes.push(submit('profile', 'method', 'profile', kratos.say(1040001)))
    }
  },

  echo: echoTraits,

  async submit(context, submission) {
    return { done: false, reply: await (goesBack(submission) ? goBack : goOn)(context, submission) }
  },
}

function goesBack(submission: Submission): boolean {
  return submission.text('screen') === 'previous' || submission.text('method') === 'profile:back'
}

/** Keeps the traits hidden, and the way back to them. */
function offerCredentials({ kratos, flow }: RegistrationContext): void {
  removeNodes(flow.nodes, ({ group, attributes }) => {
    const isInput = attributes.node_type === 'input'
    return group === 'profile' && isInput && (attributes.name === 'method' || attributes.value !== 'previous')
  })
  for (const node of flow.nodes) if (node.group === 'default') hideInput(node)
  flow.nodes.push(submit('profile', 'screen', 'previous', kratos.say(1040008)))
  flow.messages.push(kratos.say(1040009))
}

async function goOn(context: RegistrationContext, submission: Submission): Promise<Reply> {
  const { kratos, flow } = context
  const schemaId = kratos.schemas[0]?.id ?? 'default'
  await requireValidTraits(kratos, { schemaId, traits: submission.traits(traitsOf(kratos)) })
  delete flow.active
  flow.state = 'choose_method'
  clearMessages(context)
  await populateAll({ ...context, stage: 'credentials' })
  echoTraits(context, submission)
  orderNodes(context)
  return answerNextStep(context, 400)
}

async function goBack(context: RegistrationContext, submission: Submission): Promise<Reply> {
  const { flow } = context
  flow.messages = []
  flow.nodes = []
  await populateAll({ ...context, stage: 'profile' })
  echoTraits(context, submission)
  orderNodes(context)
  return answerWithFlow(context, 400)
}

async function populateAll(context: RegistrationContext): Promise<void> {
  for (const strategy of context.kratos.generation.strategies) {
    if (strategy.isEnabled(context.kratos.config)) await strategy.registration?.populate(context)
  }
  putCsrfToken(context)
}
