import type { Field } from './field.js'

/** Inputs that an address is typed into at the first step of each flow. */
export const identifierNames: ReadonlySet<string> = new Set([
  'identifier',
  'password_identifier',
  'email',
  'recovery_address',
  'traits.email',
])

const isAddress = ({ slot, name }: Field): boolean =>
  slot === 'Hidden' ? identifierNames.has(name) : slot === 'Resend' && name !== 'resend'

/** Whom a later step of a flow is about: what the step before asked for, and this one carries along. */
export function identifierOf(fields: readonly Field[]): string | undefined {
  const values = fields
    .filter(isAddress)
    .map(({ node }) => (node.type === 'input' ? node.attributes.value : undefined))
  return values.find((value) => typeof value === 'string' && value.length > 0)?.toString()
}
