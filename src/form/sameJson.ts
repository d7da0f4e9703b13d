const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/**
 * Whether two JSON values say the same.
 * @param depth how far to look; below it different objects count as different, so that a cycle ends
 */
export function sameJson(one: unknown, other: unknown, depth = 8): boolean {
  if (Object.is(one, other)) return true
  if (depth === 0 || !isObject(one) || !isObject(other)) return false
  const names = Object.keys(one)
  return (
    Array.isArray(one) === Array.isArray(other) &&
    names.length === Object.keys(other).length &&
    names.every((name) => Object.hasOwn(other, name) && sameJson(one[name], other[name], depth - 1))
  )
}
