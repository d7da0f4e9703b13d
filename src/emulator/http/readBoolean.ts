/** A text as Kratos reads a boolean of a query; undefined where it is none. */
export function readBoolean(text: string | null): boolean | undefined {
  if (text === null) return undefined
  if (/^(1|t|T|true|TRUE|True)$/.test(text)) return true
  return /^(0|f|F|false|FALSE|False)$/.test(text) ? false : undefined
}
