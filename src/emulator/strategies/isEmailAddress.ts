const label = '[a-z0-9]([a-z0-9-]*[a-z0-9])?'
const domain = new RegExp(`^${label}(\\.${label})*$`, 'i')
const longestName = 64

/** Whether a text has the form of an e-mail address. */
export function isEmailAddress(text: string): boolean {
  const at = text.lastIndexOf('@')
  const name = text.slice(0, Math.max(at, 0))
  return name !== '' && name.length <= longestName && !/[\s@]/.test(name) && domain.test(text.slice(at + 1))
}
