/** A moment as Kratos writes it. */
export function timestamp(milliseconds: number): string {
  return new Date(milliseconds).toISOString()
}
