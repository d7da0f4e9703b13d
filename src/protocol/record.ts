/** A JSON object whose members nobody has looked at yet. */
export type JsonRecord = Record<string, unknown>

export const isRecord = (value: unknown): value is JsonRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The value where it is a JSON object, else an empty one. */
export const recordOf = (value: unknown): JsonRecord => (isRecord(value) ? value : {})

/** The value where it is a string, else an empty one. */
export const stringOf = (value: unknown): string => textOf(value) ?? ''

/** The value where it is a string. */
export const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

/** What a reader understands of a list; anything but a list is read as an empty one. */
export const listOf = <Item>(value: unknown, read: (item: unknown) => Item | undefined): Item[] =>
  Array.isArray(value) ? value.flatMap((item) => read(item) ?? []) : []

const isLike = <Sample>(value: unknown, sample: Sample): value is Sample =>
  typeof value === typeof sample && isRecord(value) === isRecord(sample)

/**
 * A copy whose named members are of the type of a sample. Where the server sent none of that type, a required
 * member becomes the sample and an optional one is left out: a gap is safer than a lie. Other members stay.
 */
export const conform = <Required extends object>(
  record: JsonRecord,
  required: Required,
  optional: JsonRecord = {},
): JsonRecord & Required => {
  const result = { ...record, ...required }
  for (const name in required) {
    const value = record[name]
    if (isLike(value, result[name])) result[name] = value
  }
  for (const name in optional)
    if (Object.hasOwn(record, name) && !isLike(record[name], optional[name])) delete result[name]
  return result
}

/** The JSON objects of a list, each with the members that it must have. */
export const recordsOf = <Required extends object>(
  value: unknown,
  required: Required,
): (JsonRecord & Required)[] =>
  listOf(value, (item) => (isRecord(item) ? conform(item, required) : undefined))
