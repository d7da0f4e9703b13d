import type { InputAttributes, NodeGroup } from '../../protocol/node.js'
import type { Kratos } from '../kratos.js'
import { input } from '../nodes/build.js'
import type { FormNode } from '../nodes/formNode.js'
import type { TraitValues } from '../store/records.js'
import type { Trait } from './describeTraits.js'
import { traitValue } from './traitValue.js'

const typeByFormat: Record<string, InputAttributes['type']> = {
  email: 'email',
  tel: 'tel',
  date: 'date',
  'date-time': 'datetime-local',
  uri: 'url',
}

const typeByType: Record<string, InputAttributes['type']> = {
  number: 'number',
  integer: 'number',
  boolean: 'checkbox',
}

const autocompleteByType: Record<string, string> = { email: 'email', tel: 'tel', url: 'url' }

/** Scalars and lists of scalars have an input; other lists have none. */
function hasInput({ type, schema }: Trait): boolean {
  if (type !== 'array') return true
  const items = schema['items']
  const itemType: unknown =
    typeof items === 'object' && items !== null && 'type' in items ? items.type : undefined
  return itemType !== undefined && itemType !== 'object' && itemType !== 'array'
}

/** The inputs of an identity's traits, filled with what `values` hold. */
export function traitNodes(
  kratos: Kratos,
  group: NodeGroup,
  traits: readonly Trait[],
  values: TraitValues = {},
): FormNode[] {
  return traits.filter(hasInput).flatMap((trait) => {
    const node = traitNode(kratos, group, trait)
    const value = traitValue(values, trait.path)
    if (Array.isArray(value)) return [node, ...itemNodes(group, trait, value)]
    if (isInputValue(value) && node.type === 'input') node.attributes.value = value
    return [node]
  })
}

/** One input for each element that a list holds already. */
function itemNodes(group: NodeGroup, { name }: Trait, items: readonly unknown[]): FormNode[] {
  return items.filter(isInputValue).map((value, index) => {
    const type = { number: 'number', boolean: 'checkbox' }[typeof value as string] ?? 'text'
    return input(group, `${name}.${String(index)}`, type, { value })
  })
}

export function isInputValue(value: unknown): value is string | number | boolean | null {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value)
}

function traitNode(
  kratos: Kratos,
  group: NodeGroup,
  { name, path, schema, type, required }: Trait,
): FormNode {
  const format = typeof schema['format'] === 'string' ? schema['format'] : ''
  const inputType =
    typeByFormat[format] ?? typeByType[type] ?? (path.at(-1) === 'password' ? 'password' : 'text')
  const autocomplete = kratos.generation.hasAutocomplete ? autocompleteByType[inputType] : undefined
  const title = schema['title']
  const pattern = schema['pattern']
  const extension = schema['disableFormField']
  return input(group, name, inputType, {
    ...(required && { required }),
    ...(autocomplete !== undefined && { autocomplete }),
    ...(typeof pattern === 'string' && { pattern }),
    ...(extension === true && { disabled: true }),
    label: typeof title === 'string' ? kratos.say(1070002, { name, title }) : undefined,
  })
}
