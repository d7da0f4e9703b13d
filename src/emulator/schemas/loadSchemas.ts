import type { Configuration } from '../config/configuration.js'
import { ConfigurationError } from '../config/readConfiguration.js'
import { isRecord } from '../config/readers.js'

/** A JSON Schema as it was configured. */
export type JsonSchema = Record<string, unknown>

export interface IdentitySchema {
  id: string
  document: JsonSchema
}

/**
 * The identity schemas of a configuration, the default one first.
 *
 * @throws {ConfigurationError} A schema that is neither `base64://` nor given inline, or is no JSON object.
 */
export function loadSchemas(identity: Configuration['identity']): IdentitySchema[] {
  const problems: string[] = []
  const given = identity.schemas.map(({ id, url }, index) => ({
    id,
    url,
    at: `identity.schemas[${String(index)}].url`,
  }))
  if (identity.default_schema_url !== undefined) {
    given.unshift({ id: 'default', url: identity.default_schema_url, at: 'identity.default_schema_url' })
  }
  const schemas = given.map(({ id, url, at }) => {
    const document = readDocument(url)
    if (!document)
      problems.push(`${at}: expected a base64:// URL of a JSON Schema, or the schema itself as an object`)
    return { id, document: document ?? {} }
  })
  const first = identity.default_schema_id ?? schemas[0]?.id
  if (!schemas.some(({ id }) => id === first)) {
    problems.push(
      `identity.default_schema_id: expected the id of a schema in identity.schemas, got ${String(first)}`,
    )
  }
  if (problems.length > 0) throw new ConfigurationError(problems)
  return schemas.toSorted((a, b) => Number(b.id === first) - Number(a.id === first))
}

function readDocument(url: unknown): JsonSchema | undefined {
  if (isRecord(url)) return url
  if (typeof url !== 'string' || !url.startsWith('base64://')) return undefined
  try {
    const bytes = Uint8Array.from(atob(url.slice('base64://'.length)), (character) => character.charCodeAt(0))
    const document: unknown = JSON.parse(new TextDecoder().decode(bytes))
    return isRecord(document) ? document : undefined
  } catch {
    return undefined
  }
}
