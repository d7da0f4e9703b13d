import type { FlowContext } from '../../flows/flowContext.js'
import type { FlowProblem } from '../../flows/flowProblem.js'
import type { Submission } from '../../flows/submission.js'
import { missingEmail } from '../requireEmail.js'

/** What a form lacks that asks for a link; the flow says from then on that it goes by link. */
export function lackEmail({ kratos, flow }: FlowContext, submission: Submission): FlowProblem | undefined {
  if (submission.has('token')) return undefined
  flow.active = 'link'
  return submission.has('email') ? undefined : missingEmail(kratos)
}
