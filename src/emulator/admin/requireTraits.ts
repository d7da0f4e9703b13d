import type { OutputUnit } from '@cfworker/json-schema'
import { isRecord } from '../config/readers.js'
import { Fault } from '../http/fault.js'
import type { Kratos } from '../kratos.js'
import type { IdentitySchema } from '../schemas/loadSchemas.js'
import { describeFailure } from '../traits/describeFailure.js'
import { findFailures } from '../traits/findFailures.js'

/** The schema of this id. @throws {Fault} 400 */
export function requireSchema({ schemas }: Kratos, id: unknown): IdentitySchema {
  const schema = schemas.find((candidate) => candidate.id === id)
  if (!schema) throw new Fault(400, { reason: `Unable to find JSON Schema ID: ${String(id)}` })
  return schema
}

/** Checks traits as the admin API does: all that is wrong is told in one reason. @throws {Fault} 400 */
export async function requireTraits(kratos: Kratos, schemaId: string, traits: unknown): Promise<void> {
  const { document } = requireSchema(kratos, schemaId)
  const failures = await findFailures(document, traits)
  const lines = failures.flatMap((failure) => {
    const [described] = describeFailure(kratos, document, { traits }, failure)
    if (!described) return []
    const line = {
      at: failure.instanceLocation,
      schema: failure.keywordLocation,
      text: wordsOf(failure, traits, described.message.text),
    }
    // Kratos checks addresses twice: by the schema, and by its own extension of it.
    return failure.keyword === 'format' ? [line, line] : [line]
  })
  if (lines.length > 0) throw new Fault(400, { reason: tellAll(lines) })
}

interface Line {
  at: string
  schema: string
  text: string
}

function tellAll(lines: readonly Line[]): string {
  const [only, ...others] = lines
  if (only && others.length === 0) return tell(only)
  const at = sharedStart(lines.map((line) => line.at))
  const schema = sharedStart(lines.map((line) => line.schema.replace(/\/[^/]*$/, '')))
  return [tell({ at, schema, text: 'validation failed' }), ...lines.map((line) => `  ${tell(line)}`)].join(
    '\n',
  )
}

function tell({ at, schema, text }: Line): string {
  return `I[${at}] S[${schema}] ${text}`
}

function sharedStart(pointers: readonly string[]): string {
  const [first = [], ...others] = pointers.map((pointer) => pointer.split('/'))
  const end = first.findIndex((part, index) => others.some((other) => other[index] !== part))
  return (end < 0 ? first : first.slice(0, end)).join('/')
}

function wordsOf({ keyword, instanceLocation, error }: OutputUnit, traits: unknown, text: string): string {
  if (keyword === 'required') return `missing properties: "${/"(.*)"/.exec(error)?.[1] ?? ''}"`
  if (keyword !== 'format') return text
  const format = /format "(.*)"/.exec(error)?.[1] ?? ''
  let value: unknown = { traits }
  for (const part of instanceLocation.split('/').slice(1)) value = isRecord(value) ? value[part] : undefined
  return `${JSON.stringify(value)} is not valid "${format}"`
}
