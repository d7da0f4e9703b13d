import type { FlowContext } from '../../flows/flowContext.js'
import { fieldProblem } from '../../flows/flowProblem.js'
import type { Submission } from '../../flows/submission.js'

/** Refuses a method by which nothing can be mailed. @throws {FlowProblem} 4000001 */
export function requireMailMethod({ kratos }: FlowContext, submission: Submission): void {
  const method = submission.text('method')
  if (method === undefined || method === 'code' || method === 'link') return
  throw fieldProblem('method', kratos.say(4000001, { reason: 'value must be one of "code", "link"' }))
}
