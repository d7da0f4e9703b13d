/** A JSON object whose members nobody has looked at yet. */
export type JsonRecord = Record<string, unknown>

export const isRecord = (value: unknown): value is JsonRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The value where it is a JSON object, else an empty one. */
export const recordOf = (value: unknown): JsonRecord => (isRecord(value) ? value : {})

/** The value where it is a string, else the fallback. */
export const stringOf = (value: unknown, fallback = ''): string =>
  typeof value === 'string' ? value : fallback

/** What a reader understands of a list; anything but a list is read as an empty one. */
export const listOf = <Item>(value: unknown, read: (item: unknown) => Item | undefined): Item[] =>
  Array.isArray(value) ? value.map((item) => read(item)).filter((item) => item !== undefined) : []

type Expected = Readonly<Record<string, 'string' | 'number' | 'boolean' | 'object'>>

/** A copy without those of the named members that are of another type than expected: a gap is safer than a lie. */
export const withoutWrongTypes = (record: JsonRecord, expected: Expected): JsonRecord =>
  Object.fromEntries(
    Object.entries(record).filter(
      ([name, value]) =>
        !Object.hasOwn(expected, name) || (value !== null && typeof value === expected[name]),
    ),
  )

const isLike = <Sample>(value: unknown, sample: Sample): value is Sample => typeof value === typeof sample

/** A copy that has every member of `defaults`, each of the default's type: its own where that fits, else the default. */
export const withDefaults = <Defaults extends object>(
  record: JsonRecord,
  defaults: Defaults,
): JsonRecord & Defaults => {
  const result = { ...record, ...defaults }
  for (const name in defaults) {
    const value = record[name]
    if (isLike(value, result[name])) result[name] = value
  }
  return result
}
