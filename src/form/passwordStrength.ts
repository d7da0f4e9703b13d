export type PasswordStrength = 'weak' | 'fair' | 'good' | 'strong'

/** Bits that a guesser has to get through, from which on a password deserves the name. */
const levels: readonly [PasswordStrength, number][] = [
  ['strong', 75],
  ['good', 55],
  ['fair', 36],
]

const alphabets: readonly [RegExp, number][] = [
  [/[a-z]/, 26],
  [/[A-Z]/, 26],
  [/\d/, 10],
  [/[ -/:-@[-`{-~]/, 33],
  [/[^ -~]/, 100],
]

const favourites = /password|passwort|qwert[yz]|azerty|letmein|welcome|admin|iloveyou|abc|(19|20)\d\d/gi

/** Takes a run such as `aaaa`, `1234` or `fedc` for two characters: it is no harder to guess. */
function withoutRuns(text: string): string {
  let kept = ''
  let before = Number.NaN
  let step = Number.NaN
  for (const character of text) {
    const code = character.charCodeAt(0)
    const next = code - before
    if (!(Math.abs(next) <= 1 && next === step)) kept += character
    before = code
    step = next
  }
  return kept
}

/**
 * How hard a password is to guess, roughly: by its length, its kinds of characters, and what in it comes first to
 * everybody's mind. The server decides what it accepts; this only helps to choose.
 * @param known what stands elsewhere in the form, such as a name or an address
 */
export function passwordStrength(password: string, known: readonly string[] = []): PasswordStrength {
  const parts = known
    .flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u))
    .filter((part) => part.length > 2)
  let rest = password.replaceAll(favourites, '*')
  for (const part of parts)
    rest = rest.toLowerCase().includes(part) ? rest.toLowerCase().replaceAll(part, '*') : rest
  rest = withoutRuns(rest)
  const size = alphabets.reduce((sum, [pattern, count]) => sum + (pattern.test(rest) ? count : 0), 0)
  const bits = rest.length * Math.log2(Math.max(size, 1))
  return levels.find(([, least]) => bits >= least)?.[0] ?? 'weak'
}
