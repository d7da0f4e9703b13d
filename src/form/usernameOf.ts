import type { Field } from './field.js'
import { identifierOf } from './identifierOf.js'
import { nameBy } from './nameBy.js'
import { traitsOf } from './traitsOf.js'

/**
 * Under which name a password manager should keep the password of a form that asks for no name: that of the step
 * before, or of whose account it is. `undefined` where somebody types one, or no password.
 */
export function usernameOf(fields: readonly Field[], flow: unknown): string | undefined {
  const isAsked = fields.some(({ slot }) => slot === 'Input')
  if (isAsked || !fields.some(({ slot }) => slot === 'Password')) return undefined
  const hidden = new Map(
    fields.map(({ name, node }) => [name, node.type === 'input' ? node.attributes.value : undefined]),
  )
  const traits = traitsOf(flow)
  return (
    identifierOf(fields) ?? nameBy((name) => hidden.get(`traits.${name}`)) ?? nameBy((name) => traits[name])
  )
}
