import type { InputNode } from '../../../protocol/node.js'
import type { Kratos } from '../../kratos.js'
import { input } from '../../nodes/build.js'

/** The field for a password: the one somebody has, or a new one. */
export function passwordInput(kratos: Kratos, autocomplete: 'current-password' | 'new-password'): InputNode {
  return input('password', 'password', 'password', {
    required: true,
    ...(kratos.generation.hasAutocomplete && { autocomplete }),
    label: kratos.say(1070001),
  })
}
