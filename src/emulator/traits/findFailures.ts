import type { OutputUnit, Validator } from '@cfworker/json-schema'
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

/** Made once for each schema: most of the work is finding out where its references lead. */
const validators = new WeakMap<JsonSchema, Validator>()

async function createValidator(document: JsonSchema): Promise<Validator> {
  const { Validator } = await import('@cfworker/json-schema')
  const draft = drafts[String(document['$schema']).replace(/#$/, '')] ?? '7'
  return new Validator(document, draft, false)
}

/** What in these traits does not keep to their identity schema, each with its place and keyword. */
export async function findFailures(document: JsonSchema, traits: unknown): Promise<OutputUnit[]> {
  const validator = validators.get(document) ?? (await createValidator(document))
  validators.set(document, validator)
  const { errors } = validator.validate({ traits })
  return errors.filter(({ keyword }) => !containers.has(keyword))
}
