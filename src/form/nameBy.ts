/** Traits that schemas tend to call people by, the likeliest first. */
const names = ['email', 'username', 'phone', 'name']

/** What somebody's traits call them: their address or user name, `undefined` where they say neither. */
export function nameBy(traitOf: (name: string) => unknown): string | undefined {
  const name = names.map(traitOf).find((value) => typeof value === 'string' && value !== '')
  return typeof name === 'string' ? name : undefined
}
