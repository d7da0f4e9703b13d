import { isRecord } from '../config/readers.js'
import type { JsonSchema } from '../schemas/loadSchemas.js'

/** What a trait, or each element of a list, is for by its `ory.sh/kratos` extension. */
export interface TraitExtension {
  identifierFor: string[]
  codeVia?: string
  verification?: string
  recovery?: string
  isDisplayName: boolean
  isAccountName: boolean
}

/** One leaf of an identity's traits, as its schema describes it. */
export interface Trait {
  /** The input's name, such as `traits.name.first`. */
  name: string
  path: string[]
  schema: JsonSchema
  type: string
  required: boolean
  extension: TraitExtension
}

const described = new WeakMap<JsonSchema, Trait[]>()

/** The leaves of a schema's traits, in the schema's order; read once, since everything asks for them. */
export function describeTraits(document: JsonSchema): readonly Trait[] {
  const known = described.get(document) ?? readTraits(document)
  described.set(document, known)
  return known
}

function readTraits(document: JsonSchema): Trait[] {
  const root = resolve(document, document)
  const traits = isRecord(root['properties']) ? root['properties']['traits'] : undefined
  return isRecord(traits) ? leavesOf(document, resolve(document, traits), [], false) : []
}

function leavesOf(document: JsonSchema, schema: JsonSchema, path: string[], required: boolean): Trait[] {
  const type = typeOf(schema)
  if (type !== 'object') {
    const name = ['traits', ...path].join('.')
    const items = type === 'array' ? resolve(document, child(schema, 'items')) : schema
    return [{ name, path, schema, type, required, extension: readExtension(items) }]
  }
  const properties = isRecord(schema['properties']) ? schema['properties'] : {}
  const needed = Array.isArray(schema['required']) ? schema['required'] : []
  return Object.entries(properties).flatMap(([key, property]) =>
    isRecord(property)
      ? leavesOf(document, resolve(document, property), [...path, key], needed.includes(key))
      : [],
  )
}

/** Follows `$ref`s within the document. */
function resolve(document: JsonSchema, schema: JsonSchema): JsonSchema {
  const reference = schema['$ref']
  if (typeof reference !== 'string' || !reference.startsWith('#/')) return schema
  let target: unknown = document
  for (const part of reference.slice(2).split('/')) {
    target = isRecord(target) ? target[part.replaceAll('~1', '/').replaceAll('~0', '~')] : undefined
  }
  return isRecord(target) ? { ...resolve(document, target), ...schema } : schema
}

function typeOf(schema: JsonSchema): string {
  const type: unknown = Array.isArray(schema['type'])
    ? schema['type'].find((one) => one !== 'null')
    : schema['type']
  if (typeof type === 'string') return type
  return isRecord(schema['properties']) ? 'object' : 'string'
}

function readExtension(schema: JsonSchema): TraitExtension {
  const extension = child(schema, 'ory.sh/kratos')
  const credentials = child(extension, 'credentials')
  const via = child(credentials, 'code')['via']
  const verification = child(extension, 'verification')['via']
  const recovery = child(extension, 'recovery')['via']
  return {
    identifierFor: Object.keys(credentials).filter((type) => child(credentials, type)['identifier'] === true),
    ...(typeof via === 'string' && { codeVia: via }),
    ...(typeof verification === 'string' && { verification }),
    ...(typeof recovery === 'string' && { recovery }),
    isDisplayName: child(credentials, 'passkey')['display_name'] === true,
    isAccountName: child(credentials, 'totp')['account_name'] === true,
  }
}

function child(parent: Record<string, unknown>, key: string): Record<string, unknown> {
  const value = parent[key]
  return isRecord(value) ? value : {}
}
