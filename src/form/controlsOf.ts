/**
 * A form's inputs and buttons. The prototype is asked, since on the form itself an input of the server's that is named
 * `elements` would answer.
 */
export function controlsOf(form: HTMLFormElement): Element[] {
  const elements: unknown = Reflect.get(HTMLFormElement.prototype, 'elements', form)
  return elements instanceof HTMLFormControlsCollection ? [...elements] : []
}
