import type { OutputUnit } from '@cfworker/json-schema'
import { isRecord } from '../config/readers.js'
import type { FlowMessage } from '../flows/flowProblem.js'
import type { Kratos } from '../kratos.js'
import type { JsonSchema } from '../schemas/loadSchemas.js'

/** What is known about a failure: the keyword's value in the schema, and the value that failed. */
interface Failed {
  keyword: string
  limit: unknown
  actual: unknown
  /** The validator's own words. */
  reason: string
}

/** A message id with its context and words, for a failed keyword. */
type Description = [id: number, context: Record<string, unknown>, words?: Record<string, string>]

const describeKeyword: Record<string, (failed: Failed) => Description> = {
  minLength: ({ limit, actual }) => [4000003, { min_length: limit, actual_length: lengthOf(actual) }],
  maxLength: ({ limit, actual }) => [4000017, { max_length: limit, actual_length: lengthOf(actual) }],
  pattern: ({ limit }) => [4000004, { pattern: limit }],
  minimum: ({ limit, actual }) => [4000018, { minimum: limit, actual }],
  exclusiveMinimum: ({ limit, actual }) => [4000019, { minimum: limit, actual }],
  maximum: ({ limit, actual }) => [4000020, { maximum: limit, actual }],
  exclusiveMaximum: ({ limit, actual }) => [4000021, { maximum: limit, actual }],
  multipleOf: ({ limit, actual }) => [4000022, { base: limit, actual }],
  maxItems: ({ limit, actual }) => [4000023, { max_items: limit, actual_items: lengthOf(actual) }],
  minItems: ({ limit, actual }) => [4000024, { min_items: limit, actual_items: lengthOf(actual) }],
  uniqueItems: ({ actual }) => [4000025, repeatedItems(actual)],
  type: ({ limit, actual }) => wrongType(Array.isArray(limit) ? limit : [limit], actual),
  const: ({ limit }) =>
    isRecord(limit) || Array.isArray(limit) ? [4000030, {}] : [4000029, { expected: JSON.stringify(limit) }],
  format: ({ limit, actual }) => wrongFormat(String(limit), actual),
  enum: ({ limit }) =>
    free(`value must be one of ${(Array.isArray(limit) ? limit : []).map(quote).join(', ')}`),
}

/** The message that Kratos gives for a failed keyword, at the input that it belongs to. */
export function describeFailure(
  kratos: Kratos,
  document: JsonSchema,
  instance: unknown,
  { keyword, keywordLocation, instanceLocation, error }: OutputUnit,
): FlowMessage[] {
  const path = pointerParts(instanceLocation)
  if (keyword === 'false') return []
  if (keyword === 'required') {
    const property = /"(.*)"/.exec(error)?.[1] ?? ''
    return [{ at: [...path, property].join('.'), message: kratos.say(4000002, { property }) }]
  }
  const failed = {
    keyword,
    limit: valueAt(document, keywordLocation),
    actual: valueIn(instance, path),
    reason: error,
  }
  if (keyword === 'additionalProperties' && failed.limit !== false) return []
  const [id, context, words] = describeKeyword[keyword]?.(failed) ?? free(error)
  return [{ at: path.join('.'), message: kratos.say(id, context, words) }]
}

function free(reason: string): Description {
  return [4000001, { reason }]
}

function quote(value: unknown): string {
  return JSON.stringify(value)
}

function lengthOf(value: unknown): number {
  return typeof value === 'string' ? Array.from(value).length : Array.isArray(value) ? value.length : 0
}

function wrongType(allowed: unknown[], actual: unknown): Description {
  const actualType = actual === null ? 'null' : Array.isArray(actual) ? 'array' : typeof actual
  return [
    4000026,
    { allowed_types: allowed, actual_type: actualType },
    { allowed_types: allowed.map(String).join(' or ') },
  ]
}

function wrongFormat(format: string, actual: unknown): Description {
  if (format === 'email') return [4000040, { value: actual }]
  if (format === 'tel') return [4000041, { value: actual }]
  return free(`${quote(actual)} is not valid ${quote(format)}`)
}

function repeatedItems(items: unknown): Record<string, number> {
  const texts = Array.isArray(items) ? items.map(quote) : []
  const second = texts.findIndex((text, index) => texts.indexOf(text) < index)
  return { index_a: texts.indexOf(texts[second] ?? ''), index_b: second }
}

function pointerParts(pointer: string): string[] {
  return pointer
    .replace(/^#\/?/, '')
    .split('/')
    .filter((part) => part !== '')
    .map((part) => decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~'))
}

function valueIn(value: unknown, path: readonly string[]): unknown {
  let found = value
  for (const part of path) {
    if (Array.isArray(found)) found = Array.from<unknown>(found)[Number(part)]
    else found = isRecord(found) ? found[part] : undefined
  }
  return found
}

/** The value of a keyword in a schema, following `$ref`s on the way. */
function valueAt(document: JsonSchema, location: string): unknown {
  let found: unknown = document
  for (const part of pointerParts(location)) {
    const next = valueIn(found, [part])
    const reference = part === '$ref' && typeof next === 'string' && next.startsWith('#') ? next : undefined
    found = reference === undefined ? next : valueIn(document, pointerParts(reference))
  }
  return found
}
