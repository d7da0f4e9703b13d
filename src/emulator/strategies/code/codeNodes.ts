import type { InputNode } from '../../../protocol/node.js'
import type { Kratos } from '../../kratos.js'
import { input, submit } from '../../nodes/build.js'
import { continueButton } from '../emailInput.js'

const length = 6

/** Says that the form is about a code, whichever button is clicked. */
export function hiddenMethod(): InputNode {
  return input('code', 'method', 'hidden', { value: 'code' })
}

/** The field for a code; `label` is a message id. Recovery also says what a code looks like. */
export function codeInput({ say }: Kratos, label: number, isStrict = false): InputNode {
  return input('code', 'code', 'text', {
    required: true,
    ...(isStrict && { pattern: '[0-9]+', maxlength: length }),
    label: say(label),
  })
}

/** The button that asks for another code. */
export function resendButton({ say }: Kratos, name = 'resend', value = 'code'): InputNode {
  return submit('code', name, value, say(1070008))
}

/** What a form asks for once a code was sent. */
export function sentNodes(kratos: Kratos, label: number): InputNode[] {
  return [hiddenMethod(), codeInput(kratos, label), continueButton(kratos, 'code')]
}
