/** A screen's address with what it should know, such as the flow that it should show. */
export function withParameters(screen: string, parameters: Record<string, string | undefined>): string {
  const known = Object.entries(parameters).flatMap(([name, value]) => (value ? [[name, value]] : []))
  const query = new URLSearchParams(known).toString()
  return query ? `${screen}${screen.includes('?') ? '&' : '?'}${query}` : screen
}
