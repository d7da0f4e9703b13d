import { readDuration } from './duration.js'

/** What was found while a configuration was read. */
export interface Findings {
  /** Paths that the emulator knows nothing about, or has no use for. */
  ignored: string[]
  /** One sentence for each value that cannot be meant. */
  problems: string[]
}

/** Turns a raw value at a path into what the emulator works with. */
export type Reader<Value> = (raw: unknown, at: string, findings: Findings) => Value

export type ReadBy<Read> = Read extends Reader<infer Value> ? Value : never

type Fields = Record<string, Reader<unknown>>

function expected(at: string, what: string, raw: unknown, findings: Findings): void {
  findings.problems.push(`${at}: expected ${what}, got ${JSON.stringify(raw)}`)
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** An object with these keys; the others are accepted and listed as ignored. */
export function section<Shape extends Fields>(
  fields: Shape,
): Reader<{ [Key in keyof Shape]: ReadBy<Shape[Key]> }> {
  return (raw, at, findings) => {
    const given = raw ?? {}
    if (!isRecord(given)) expected(at, 'an object', raw, findings)
    const source = isRecord(given) ? given : {}
    const path = at === '' ? '' : `${at}.`
    for (const key of Object.keys(source)) if (!(key in fields)) findings.ignored.push(path + key)
    const read = Object.entries(fields).map(([key, reader]) => [
      key,
      reader(source[key], path + key, findings),
    ])
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the compiler cannot follow keys through entries
    return Object.fromEntries(read) as { [Key in keyof Shape]: ReadBy<Shape[Key]> }
  }
}

/** A list of such values; empty where nothing is given. */
export function list<Value>(item: Reader<Value>): Reader<Value[]> {
  return (raw, at, findings) => {
    if (raw === undefined || raw === null) return []
    if (Array.isArray(raw)) return raw.map((value, index) => item(value, `${at}[${String(index)}]`, findings))
    expected(at, 'a list', raw, findings)
    return []
  }
}

/** Any value, handed on as it is. */
export const anything: Reader<unknown> = (raw) => raw

export function text<Fallback extends string | undefined = string>(
  fallback: Fallback,
): Reader<string | Fallback> {
  return (raw, at, findings) => {
    if (typeof raw === 'string') return raw
    if (raw !== undefined) expected(at, 'a text', raw, findings)
    return fallback
  }
}

export function flag<Fallback extends boolean | undefined>(fallback: Fallback): Reader<boolean | Fallback> {
  return (raw, at, findings) => {
    if (typeof raw === 'boolean') return raw
    if (raw !== undefined) expected(at, 'true or false', raw, findings)
    return fallback
  }
}

export function number(fallback: number): Reader<number> {
  return (raw, at, findings) => {
    if (typeof raw === 'number' && Number.isFinite(raw)) return raw
    if (raw !== undefined) expected(at, 'a number', raw, findings)
    return fallback
  }
}

export function oneOf<Choice extends string, Fallback extends Choice | undefined = Choice>(
  choices: readonly Choice[],
  fallback: Fallback,
): Reader<Choice | Fallback> {
  return (raw, at, findings) => {
    const choice = choices.find((candidate) => candidate === raw)
    if (choice === undefined && raw !== undefined) expected(at, `one of ${choices.join(', ')}`, raw, findings)
    return choice ?? fallback
  }
}

/** A URL of http or https with a host, kept as it was written. */
export function absoluteUrl<Fallback extends string | undefined = string>(
  fallback: Fallback,
): Reader<string | Fallback> {
  return (raw, at, findings) => {
    if (typeof raw === 'string' && URL.canParse(raw) && /^https?:/i.test(raw)) return raw
    if (raw !== undefined) expected(at, 'a URL such as https://auth.example.com/', raw, findings)
    return fallback
  }
}

/** A URL, or a path of the site that the app is on, kept as it was written. */
export function url<Fallback extends string | undefined = string>(
  fallback: Fallback,
): Reader<string | Fallback> {
  return (raw, at, findings) => {
    if (typeof raw === 'string' && (URL.canParse(raw) || raw.startsWith('/'))) return raw
    if (raw !== undefined) expected(at, 'a URL', raw, findings)
    return fallback
  }
}

/** A duration such as `1h` or `15m`, read as milliseconds. */
export function duration(fallback: string): Reader<number> {
  return (raw, at, findings) => {
    const length = typeof raw === 'string' ? readDuration(raw) : undefined
    if (length === undefined && raw !== undefined)
      expected(at, 'a duration such as "1h" or "15m"', raw, findings)
    return length ?? readDuration(fallback) ?? 0
  }
}
