import type { FlowContext } from '../flows/flowContext.js'
import type { Submission } from '../flows/submission.js'
import { traitsOf } from '../identities/identityFacts.js'
import { setValue } from '../nodes/build.js'
import { isInputValue } from '../traits/traitNodes.js'
import { traitValue } from '../traits/traitValue.js'

/** Puts the traits that were sent into their inputs; those that were not sent stay as they are. */
export function echoTraits({ kratos, flow }: FlowContext, submission: Submission): void {
  const traits = traitsOf(kratos)
  const values = submission.traits(traits)
  for (const { name, path } of traits) {
    const value = traitValue(values, path)
    if (isInputValue(value)) setValue(flow.nodes, name, value)
  }
}
