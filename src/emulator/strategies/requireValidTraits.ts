import { FlowProblem } from '../flows/flowProblem.js'
import { schemaOf } from '../identities/identityFacts.js'
import type { Kratos } from '../kratos.js'
import type { TraitValues } from '../store/records.js'
import { validateTraits } from '../traits/validateTraits.js'

/**
 * Checks traits against their schema.
 *
 * @throws {FlowProblem} A message for each failure, at its input.
 */
export async function requireValidTraits(
  kratos: Kratos,
  { schemaId, traits }: { schemaId: string; traits: TraitValues },
): Promise<void> {
  const messages = await validateTraits(kratos, schemaOf(kratos, schemaId).document, traits)
  if (messages.length > 0) throw new FlowProblem(messages)
}
