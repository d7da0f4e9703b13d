import type { InputNode } from '../../protocol/node.js'
import type { UiText } from '../../protocol/text.js'
import { traitsOf } from '../identities/identityFacts.js'
import type { Kratos } from '../kratos.js'
import { input } from '../nodes/build.js'

/** The field for what somebody signs in with; with `takesKeys` a browser may fill in a passkey instead. */
export function identifierInput(kratos: Kratos, { takesKeys = false } = {}): InputNode {
  const { identifierField, loginFieldGroup } = kratos.generation
  return input(loginFieldGroup, identifierField, 'text', {
    value: '',
    required: true,
    ...(takesKeys && { autocomplete: 'username webauthn' }),
    label: identifierLabel(kratos),
  })
}

/** The same field when it is known who has to confirm. */
export function knownIdentifier(kratos: Kratos, identifier: string): InputNode {
  const { identifierField, loginFieldGroup, hidesKnownIdentifier } = kratos.generation
  if (hidesKnownIdentifier) return input(loginFieldGroup, identifierField, 'hidden', { value: identifier })
  const field = identifierInput(kratos)
  return { ...field, attributes: { ...field.attributes, value: identifier } }
}

/** The title of the only trait that somebody can sign in with, else "ID". */
function identifierLabel(kratos: Kratos): UiText {
  if (!kratos.generation.namesIdentifier) return kratos.say(1070004)
  const identifiers = traitsOf(kratos).filter(({ extension }) => extension.identifierFor.length > 0)
  const [only] = identifiers
  const title = only?.schema['title']
  if (only === undefined || identifiers.length > 1 || typeof title !== 'string') return kratos.say(1070004)
  return kratos.say(1070002, { name: only.name, title })
}
