/**
 * Writes into a control as if a person had typed, so that whoever listens hears of it: React's own setter would hide
 * the change from controlled inputs that an app brings along.
 */
export function writeValue(control: HTMLInputElement, value: string): void {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(control, value)
  control.dispatchEvent(new Event('input', { bubbles: true }))
}
