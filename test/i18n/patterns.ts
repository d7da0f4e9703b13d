/** A placeholder of a pattern: `{count, plural, one {…} other {…}}`. */
export interface Placeholder {
  name: string
  kind: string
  /** The cases, by name. */
  cases: Record<string, string>
}

/** Takes a pattern apart by counting braces; another way than the engine's, so that neither hides the other's faults. */
export function placeholdersOf(pattern: string): Placeholder[] {
  return groupsOf(pattern).flatMap(({ inside }) => {
    const [name = '', kind = '', ...rest] = inside.split(',')
    const cases = groupsOf(rest.join(','))
    const nested = cases.flatMap((each) => placeholdersOf(each.inside))
    const byName = Object.fromEntries(cases.map(({ before, inside: text }) => [before.trim(), text]))
    return [{ name: name.trim(), kind: kind.trim(), cases: byName }, ...nested]
  })
}

/** The groups in braces at the top level of a text, each with what stands between it and the one before. */
function groupsOf(text: string): { before: string; inside: string }[] {
  const groups: { before: string; inside: string }[] = []
  let depth = 0
  let start = 0
  let before = ''
  for (let index = 0; index < text.length; index++) {
    if (text[index] === '{' && depth++ === 0) {
      before = text.slice(start, index)
      start = index + 1
    }
    if (text[index] !== '}') continue
    if (depth === 0) throw new Error(`A "}" without its "{" at ${index} in: ${text}`)
    if (--depth === 0) {
      groups.push({ before, inside: text.slice(start, index) })
      start = index + 1
    }
  }
  if (depth > 0) throw new Error(`A "{" without its "}" in: ${text}`)
  return groups
}
