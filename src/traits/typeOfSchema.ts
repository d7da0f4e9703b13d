import { isRecord, type JsonRecord, recordOf, textOf } from '../protocol/record.js'

/** Deep enough for traits that people fill in; what refers to itself ends here. */
const deepest = 12

/** A type, and whether it has to stand in parentheses beside an operator. */
interface Written {
  text: string
  isUnion?: boolean
}

const unknown: Written = { text: 'unknown' }

const primitives = new Map([
  ['string', 'string'],
  ['number', 'number'],
  ['integer', 'number'],
  ['boolean', 'boolean'],
  ['null', 'null'],
])

/** A string as TypeScript writes it. JSON leaves two line ends as they are. */
const quoted = (text: string): string =>
  JSON.stringify(text).replaceAll('\u2028', String.raw`\u2028`).replaceAll('\u2029', String.raw`\u2029`)

const isName = (text: string): boolean => /^[a-z_$][\w$]*$/i.test(text)

const single = ({ text, isUnion = false }: Written): string => (isUnion ? `(${text})` : text)

function union(types: readonly Written[]): Written {
  const texts = new Set(types.map(({ text }) => text))
  return { text: [...texts].join(' | '), isUnion: texts.size > 1 || types.some(({ isUnion }) => isUnion) }
}

const literal = (value: unknown): Written => {
  if (typeof value === 'string') return { text: quoted(value) }
  return value === null || typeof value === 'number' || typeof value === 'boolean'
    ? { text: String(value) }
    : unknown
}

/** What `#/definitions/address` stands for. */
function referred(reference: string, root: JsonRecord): unknown {
  const [start, ...path] = reference.split('/')
  if (start !== '#') return undefined
  return path.reduce<unknown>((place, part) => {
    const name = part.replaceAll('~1', '/').replaceAll('~0', '~')
    return isRecord(place) && Object.hasOwn(place, name) ? place[name] : undefined
  }, root)
}

/** What the schema calls a trait, and says of it. */
function commentOf(part: unknown): string {
  const { title, description } = recordOf(part)
  const words = [title, description].filter((text) => typeof text === 'string' && text !== '')
  const text = words.join(': ').replaceAll(/\s+/g, ' ').replaceAll('*/', '* /')
  return text && `/** ${text} */\n`
}

function objectOf({ properties, required }: JsonRecord, inner: (part: unknown) => Written): Written {
  const isRequired = (name: string) => Array.isArray(required) && required.includes(name)
  const members = Object.entries(recordOf(properties)).map(
    ([name, part]) =>
      `${commentOf(part)}${isName(name) ? name : quoted(name)}${isRequired(name) ? '' : '?'}: ${inner(part).text}`,
  )
  return {
    text:
      members.length > 0 ? `{\n${members.join('\n').replaceAll(/^/gm, '  ')}\n}` : 'Record<string, unknown>',
  }
}

function write(schema: unknown, root: JsonRecord, depth: number): Written {
  if (depth > deepest || !isRecord(schema)) return unknown
  const inner = (part: unknown) => write(part, root, depth + 1)
  const { $ref, type, enum: values, anyOf, oneOf, allOf, items } = schema
  const either = anyOf ?? oneOf

  if (typeof $ref === 'string') return inner(referred($ref, root))
  if ('const' in schema) return literal(schema['const'])
  if (Array.isArray(values) && values.length > 0) return union(values.map(literal))
  if (Array.isArray(either) && either.length > 0) return union(either.map(inner))
  if (Array.isArray(allOf) && allOf.length > 0)
    return { text: allOf.map((part) => single(inner(part))).join(' & ') }
  if (Array.isArray(type) && type.length > 0)
    return union(type.map((each: unknown) => inner({ ...schema, type: each })))
  if (type === 'array') return { text: `${single(inner(items))}[]` }
  if (type === 'object' || (type === undefined && isRecord(schema['properties'])))
    return objectOf(schema, inner)
  return { text: primitives.get(textOf(type) ?? '') ?? unknown.text }
}

/**
 * A JSON Schema as a TypeScript type. What it does not understand is `unknown`: a gap is safer than a lie.
 *
 * @param schema a whole schema or a part of one
 * @param root the schema that `#/definitions/…` refers to
 */
export const typeOfSchema = (schema: unknown, root: JsonRecord = recordOf(schema)): string =>
  write(schema, root, 0).text
