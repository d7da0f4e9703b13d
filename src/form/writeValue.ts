/**
 * Writes into a control as if a person had typed, so that whoever listens hears of it.
 *
 * The element's own setter is React's, and hides the change from controlled inputs that an app brings along: the
 * prototype's is called first. The element's own comes last, for those who watch it, as testing libraries do.
 */
export function writeValue(
  control: HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement,
  value: string,
): void {
  Object.getOwnPropertyDescriptor(Reflect.getPrototypeOf(control) ?? control, 'value')?.set?.call(
    control,
    value,
  )
  control.dispatchEvent(new Event('input', { bubbles: true }))
  control.value = value
}
