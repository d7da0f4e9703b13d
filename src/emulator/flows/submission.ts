import { isRecord } from '../config/readers.js'
import { type Posted, readPosted } from '../http/readBody.js'
import type { IncomingRequest } from '../http/reply.js'
import type { TraitValues } from '../store/records.js'
import type { Trait } from '../traits/describeTraits.js'
import { setTraitValue, traitValue } from '../traits/traitValue.js'

/** What somebody sent to a flow. */
export interface Submission {
  /** Whether the key was sent with something in it. */
  has(key: string): boolean
  /** The text of a key; undefined where it is empty or missing. */
  text(key: string): string | undefined
  flag(key: string): boolean
  object(key: string): Record<string, unknown> | undefined
  /** The traits, nested or with dotted names; dotted texts become what the schema wants, left out objects empty. */
  traits(traits: readonly Trait[]): TraitValues
}

/** Reads what was posted; a `GET` (a link in a mail, a resumed action) speaks through its query. */
export function readSubmission(request: IncomingRequest): Submission {
  const posted: Posted = request.method === 'GET' ? queryOf(request.url) : readPosted(request)

  function text(key: string): string | undefined {
    const value = posted.get(key)?.at(-1)
    if (value === undefined || value === null || value === '') return undefined
    return asText(value)
  }

  function traits(known: readonly Trait[]): TraitValues {
    const whole = posted.get('traits')?.at(-1)
    const values: TraitValues = isRecord(whole) ? structuredClone(whole) : {}
    for (const trait of known) {
      addObjects(values, trait.path)
      const sent = posted.get(trait.name)
      if (!sent) continue
      const value = trait.type === 'array' ? sent.map(asText) : coerce(trait.type, asText(sent.at(-1)))
      if (value !== undefined) setTraitValue(values, trait.path, value)
    }
    return values
  }

  return {
    has: (key) => text(key) !== undefined,
    text,
    flag: (key) => text(key) === 'true',
    object(key) {
      const value = posted.get(key)?.at(-1)
      return isRecord(value) ? value : undefined
    },
    traits,
  }
}

/** Adds the objects in which a trait stands. */
function addObjects(values: TraitValues, path: readonly string[]): void {
  for (let length = 1; length < path.length; length += 1) {
    const outer = path.slice(0, length)
    if (traitValue(values, outer) === undefined) setTraitValue(values, outer, {})
  }
}

function queryOf(url: URL): Posted {
  return new Map(Array.from(url.searchParams, ([key, value]) => [key, [value]]))
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** A text as the type of a trait; it stays a text where it cannot be read so. */
function coerce(type: string, text: string): unknown {
  if (text === '') return undefined
  if (type === 'boolean') return { true: true, false: false }[text] ?? text
  if (type === 'number' || type === 'integer') return Number.isNaN(Number(text)) ? text : Number(text)
  return text
}
