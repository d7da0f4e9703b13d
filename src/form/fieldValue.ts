import type { InputAttributes, InputValue } from '../protocol/node.js'

const minute = 60_000

/** RFC 3339 → what `datetime-local` understands: the same moment on this device's clock, without a zone. */
function localTime(moment: string): string {
  const date = new Date(moment)
  if (Number.isNaN(date.getTime())) return ''
  const local = new Date(date.getTime() - date.getTimezoneOffset() * minute).toISOString()
  return local.slice(0, date.getSeconds() ? 19 : 16)
}

/** The value of a node as its control shows it. */
export function shownValue({ type, value }: Pick<InputAttributes, 'type' | 'value'>): string {
  if (type === 'checkbox') return 'true'
  const text = String(value ?? '')
  return type === 'datetime-local' ? localTime(text) : text
}

/** A control's text → the JSON that Kratos wants for it; `undefined` where it is to be left out. */
export function postedValue(attributes: InputAttributes, text: string): InputValue | undefined {
  const { type, value, options } = attributes
  if (type === 'checkbox') return true
  // Also keeps the type of hidden values, and moments to the millisecond that no control shows.
  if (value !== undefined && value !== '' && text === shownValue(attributes)) return value ?? undefined
  if (text === '') return undefined
  const chosen = options?.find((option) => String(option.value) === text)
  if (chosen) return chosen.value
  if (type === 'number') return Number.isFinite(Number(text)) ? Number(text) : text
  if (type === 'datetime-local') return Number.isNaN(Date.parse(text)) ? text : new Date(text).toISOString()
  return text
}
