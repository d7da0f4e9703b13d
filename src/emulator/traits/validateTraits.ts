import type { FlowMessage } from '../flows/flowProblem.js'
import type { Kratos } from '../kratos.js'
import type { JsonSchema } from '../schemas/loadSchemas.js'
import { describeFailure } from './describeFailure.js'
import { findFailures } from './findFailures.js'

/** Checks traits against their identity schema: the messages of all failures, each with its place. */
export async function validateTraits(
  kratos: Kratos,
  document: JsonSchema,
  traits: unknown,
): Promise<FlowMessage[]> {
  const failures = await findFailures(document, traits)
  return failures.flatMap((failure) => describeFailure(kratos, document, { traits }, failure))
}
