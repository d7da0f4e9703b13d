const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

/**
 * Whether two JSON values say the same.
 * @param depth how far to look; below it different objects count as different, so that a cycle ends
 */
export function sameJson(one: unknown, other: unknown, depth = 8): boolean {
  if (Object.is(one, other)) return true
  if (depth === 0 || !isObject(one) || !isObject(other)) return false
  const entries = Object.entries(one)
  const members = new Map(Object.entries(other))
  return (
    Array.isArray(one) === Array.isArray(other) &&
    entries.length === members.size &&
    entries.every(([name, value]) => members.has(name) && sameJson(value, members.get(name), depth - 1))
  )
}
