import type { InputNode, NodeGroup } from '../../protocol/node.js'
import type { Kratos } from '../kratos.js'
import { input, submit } from '../nodes/build.js'

/** The field for the address to recover or to verify. */
export function emailInput({ say, generation }: Kratos, group: NodeGroup, value?: string): InputNode {
  return input(group, 'email', 'email', {
    ...(value !== undefined && { value }),
    required: true,
    ...((value === undefined || generation.keepsEmailLabel) && { label: say(1070007) }),
  })
}

/** The button that goes on by a method named as its group. */
export function continueButton({ say }: Kratos, group: 'code' | 'link'): InputNode {
  return submit(group, 'method', group, say(1070009))
}
