/** Types a code into the field on screen that waits for one; where there is none, copies it. */
export function enterCode(code: string) {
  const field = document.querySelector<HTMLInputElement>('input[autocomplete="one-time-code"]')
  if (!field) return void navigator.clipboard.writeText(code)
  field.focus()
  field.value = code
  field.dispatchEvent(new Event('input', { bubbles: true }))
  return undefined
}
