import type { OutputUnit } from '@cfworker/json-schema'
import type { JsonSchema } from '../schemas/loadSchemas.js'

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

/** What in these traits does not keep to their identity schema, each with its place and keyword. */
export async function findFailures(document: JsonSchema, traits: unknown): Promise<OutputUnit[]> {
  const { Validator } = await import('@cfworker/json-schema')
  const draft = drafts[String(document['$schema']).replace(/#$/, '')] ?? '7'
  const { errors } = new Validator(document, draft, false).validate({ traits })
  return errors.filter(({ keyword }) => !containers.has(keyword))
}
