import type { OutputUnit } from '@cfworker/json-schema'
import type { FlowMessage } from '../flows/flowProblem.js'
import type { Kratos } from '../kratos.js'
import type { JsonSchema } from '../schemas/loadSchemas.js'
import { describeFailure } from './describeFailure.js'

const drafts: Record<string, '7' | '2019-09' | '2020-12'> = {
  'https://json-schema.org/draft/2019-09/schema': '2019-09',
  'https://json-schema.org/draft/2020-12/schema': '2020-12',
}

/** Keywords that only say that something below them failed. */
const containers = new Set([
  '$ref',
  'properties',
  'items',
  'prefixItems',
  'allOf',
  'patternProperties',
  'dependentSchemas',
  'if',
])

/** Checks traits against their identity schema: the messages of all failures, each with its place. */
export async function validateTraits(
  kratos: Kratos,
  document: JsonSchema,
  traits: unknown,
): Promise<FlowMessage[]> {
  const { Validator } = await import('@cfworker/json-schema')
  const draft = drafts[String(document['$schema']).replace(/#$/, '')] ?? '7'
  const { errors } = new Validator(document, draft, false).validate({ traits })
  return errors.filter(isCause).flatMap((failure) => describeFailure(kratos, document, { traits }, failure))
}

function isCause({ keyword }: OutputUnit): boolean {
  return !containers.has(keyword)
}
