/** An address of which only the beginning, and what follows an `@`, can be read. */
export function maskAddress(address: string): string {
  const at = address.indexOf('@')
  if (at >= 0) return at < 2 ? address : `${address.slice(0, 2)}****${address.slice(at)}`
  return address.length < 6 ? address : `${address.slice(0, 3)}****${address.slice(-2)}`
}
