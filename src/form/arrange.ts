import type { NodeGroup } from '../protocol/node.js'
import { type Field, isButton } from './field.js'

/** Groups from first to last; `*` stands for all that this kit does not know. */
const groupOrder: readonly NodeGroup[] = [
  'identifier_first',
  'profile',
  'password',
  'code',
  'link',
  'totp',
  'webauthn',
  'passkey',
  'lookup_secret',
  '*',
  'saml',
  'oidc',
]

/** Groups whose fields belong to whatever method is chosen. */
const shared = new Set<NodeGroup>(['default', 'captcha'])
/** Groups that never are the main way: they stand beside it. */
const social = new Set<NodeGroup>(['oidc', 'saml'])

/** Fields that stand together. */
export interface Section {
  key: string
  group: NodeGroup
  /** The one that a person should try first; it also holds the fields that methods share. */
  main: boolean
  /** Key of the button that Enter presses. */
  action: string | undefined
  /** Whether a divider belongs before it. */
  divided: boolean
  fields: Field[]
}

export interface Arrangement {
  /** What the form's root draws, out of reach of every override: hidden inputs and markers. */
  root: Field[]
  sections: Section[]
}

export interface ArrangeOptions {
  /** Groups to move to the front, in this order. */
  order?: readonly NodeGroup[] | undefined
  /** Groups that keep to themselves: those that the app draws. */
  apart?: readonly NodeGroup[] | undefined
}

/** Groups, keys or slots, such as `oidc`, `traits.email`, `method=password` or `Submit`. */
export type Selector = string | readonly string[]

const selects = (selector: Selector, { node, key, slot }: Field): boolean =>
  [selector].flat().some((wanted) => wanted === node.group || wanted === key || wanted === slot)

export interface Filter {
  only?: Selector | undefined
  except?: Selector | undefined
}

/** Keeps what `only` names and drops what `except` names. What is hidden always stays: a submit needs it. */
export const filter = (fields: readonly Field[], { only, except }: Filter): Field[] =>
  fields.filter(
    (field) =>
      isRoot(field) ||
      ((only === undefined || selects(only, field)) && !(except !== undefined && selects(except, field))),
  )

/** Whether a field belongs to every method of its flow. */
export const isShared = ({ node }: Field): boolean => shared.has(node.group)

/**
 * What a group of settings stores and a form of it does not show, as hidden inputs: a save replaces all that the group
 * stores, and what is left out is lost.
 */
export function keptOf(all: readonly Field[], shown: readonly Field[], group: NodeGroup): Field<'Hidden'>[] {
  if (shown.length === all.length) return []
  const seen = new Set(shown)
  return all.flatMap((field) => {
    const { node, slot, key } = field
    if (node.group !== group || node.type !== 'input' || isButton(field) || seen.has(field)) return []
    const { value } = node.attributes
    if (slot === 'Hidden' || value === undefined || value === null || value === '') return []
    const hidden = { ...node, attributes: { ...node.attributes, type: 'hidden' } }
    // Who draws the field that is seen has no part in this one.
    return [{ ...field, slot: 'Hidden', node: hidden, key: `${key} (kept)` }]
  })
}

/** Whether a field stands at the root of its form, and nobody sees it. */
export const isRoot = (field: Field): field is Field<'Hidden' | 'Script'> =>
  field.slot === 'Hidden' || field.slot === 'Script'

const isMain = ({ role }: Field): boolean => role === 'main'

/** Where a method has a button of its own, it follows the method's fields, and lesser buttons follow it. */
function buttonsLast(fields: Field[]): Field[] {
  if (!fields.some(isMain)) return fields
  const rank = (field: Field) => (isButton(field) ? (isMain(field) ? 1 : 2) : 0)
  return fields.toSorted((one, other) => rank(one) - rank(other))
}

/** The method's own button, or the only one there is: where a person could choose, Enter must not. */
function actionOf(fields: readonly Field[]): string | undefined {
  const plain = fields.filter(({ slot, role }) => slot !== 'Provider' && role === 'other')
  return (fields.find(isMain) ?? (plain.length === 1 ? plain[0] : undefined))?.key
}

/** The first method that has a button, social ones aside. */
function mainGroup(visible: readonly Field[]): NodeGroup {
  const methods = visible.filter(
    ({ node, role }) => !shared.has(node.group) && !social.has(node.group) && role !== 'back',
  )
  const withButton = methods.filter(isButton)
  return byRank(withButton)[0] ?? byRank(methods)[0] ?? 'default'
}

const rankOf = (group: NodeGroup): number =>
  groupOrder.includes(group) ? groupOrder.indexOf(group) : groupOrder.indexOf('*')

const byRank = (fields: readonly Field[]): NodeGroup[] =>
  fields.map(({ node }) => node.group).toSorted((one, other) => rankOf(one) - rankOf(other))

const hasInputs = ({ fields }: Pick<Section, 'fields'>): boolean => !fields.every(isButton)

/** Orders the fields of a form, and says which of them stand together. */
export function arrange(
  fields: readonly Field[],
  { order = [], apart = [] }: ArrangeOptions = {},
): Arrangement {
  const visible = fields.filter((field) => !isRoot(field))
  const main = mainGroup(visible)

  const blocks = new Map<string, Field[]>()
  for (const field of visible) {
    const { group } = field.node
    const name =
      field.role === 'back' ? 'step back' : shared.has(group) && !apart.includes(group) ? main : group
    const block = blocks.get(name)
    if (block) block.push(field)
    else blocks.set(name, [field])
  }

  const place = (name: string): number => {
    if (order.includes(name)) return order.indexOf(name) - order.length
    if (name === 'step back') return groupOrder.length
    return name === main || shared.has(name) ? -0.5 : rankOf(name)
  }
  const sections = [...blocks]
    .toSorted(([one], [other]) => place(one) - place(other))
    .map(
      ([name, members]): Omit<Section, 'divided'> => ({
        key: name,
        group: name === main ? main : (members[0]?.node.group ?? name),
        main: name === main,
        action: actionOf(members),
        fields: buttonsLast(members),
      }),
    )
  return {
    root: fields.filter(isRoot),
    sections: sections.map((section, index) => {
      const above = sections[index - 1]
      const divided = above !== undefined && (hasInputs(above) || hasInputs(section))
      return { divided, ...section }
    }),
  }
}
