import { fieldProblem } from '../../flows/flowProblem.js'
import type { Kratos } from '../../kratos.js'

/** A password must differ from each identifier by this many edits, and share at most half of itself with it. */
const smallestDistance = 5
const largestShare = 0.5
/** What bcrypt can hash. */
const largestLength = 72

/**
 * Checks a new password against the server's policy.
 *
 * @throws {FlowProblem} 4000032 too short, 4000033 too long, 4000031 too similar to an identifier.
 */
export function requireGoodPassword(kratos: Kratos, password: string, identifiers: readonly string[]): void {
  const { min_password_length, identifier_similarity_check_enabled } =
    kratos.config.selfservice.methods.password.config
  const length = Array.from(password).length
  const bytes = new TextEncoder().encode(password).length
  if (kratos.config.hashers.algorithm === 'bcrypt' && bytes > largestLength) {
    throw refusal(kratos, 4000033, { max_length: largestLength, actual_length: bytes })
  }
  if (length < min_password_length) {
    throw refusal(kratos, 4000032, { min_length: min_password_length, actual_length: length })
  }
  if (
    identifier_similarity_check_enabled &&
    identifiers.some((identifier) => isSimilar(identifier, password))
  ) {
    throw refusal(kratos, 4000031)
  }
}

function refusal({ say }: Kratos, id: number, context?: Record<string, unknown>) {
  return fieldProblem('password', say(id, context))
}

function isSimilar(identifier: string, password: string): boolean {
  const [a, b] = [identifier.toLowerCase(), password.toLowerCase()]
  return editDistance(a, b) < smallestDistance || longestCommonPart(a, b) / b.length > largestShare
}

/** Fills a table of two rows, one cell for each character of `b`, from the cells left, above and left above. */
function fill(
  a: string,
  b: string,
  first: (column: number) => number,
  cell: (same: boolean, left: number, above: number, diagonal: number) => number,
): { last: number; largest: number } {
  let above = Array.from({ length: b.length + 1 }, (_, column) => first(column))
  let largest = 0
  for (let row = 1; row <= a.length; row += 1) {
    const current = [first(row)]
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1]
      const value = cell(same, current[column - 1] ?? 0, above[column] ?? 0, above[column - 1] ?? 0)
      largest = Math.max(largest, value)
      current.push(value)
    }
    above = current
  }
  return { last: above.at(-1) ?? 0, largest }
}

/** How many insertions, deletions and replacements make one text of the other. */
function editDistance(a: string, b: string): number {
  return fill(
    a,
    b,
    (column) => column,
    (same, left, above, diagonal) => Math.min(left + 1, above + 1, diagonal + (same ? 0 : 1)),
  ).last
}

/** The length of the longest text that both contain. */
function longestCommonPart(a: string, b: string): number {
  return fill(
    a,
    b,
    () => 0,
    (same, _left, _above, diagonal) => (same ? diagonal + 1 : 0),
  ).largest
}
