import type { InputValue, UiNode } from '../protocol/node.js'
import type { UiText } from '../protocol/text.js'
import { type ButtonRole, buttonRole } from './buttonRole.js'
import { withProviderName } from './providerName.js'
import { sameJson } from './sameJson.js'
import { type NodeSlot, type Slotted, slotOf } from './slots.js'

interface FieldFrame {
  /** `name=value` of a button, `name` of another input, else `id`; unique in its flow. */
  key: string
  /** Its number in the form, for DOM ids; it keeps it over the flow's answers, wherever it moves. */
  index: number
  /** Name of an input, id of everything else. */
  name: string
  label: UiText
  invalid: boolean
  /** What a button does; `undefined` for everything else. */
  role: ButtonRole | undefined
  /** Name of the list that this is one element of: `traits.tags` of `traits.tags.0`. */
  list: string | undefined
}

/** A node, and what the form knows about it before anything is drawn. */
export type Field<Slot extends NodeSlot = NodeSlot> = { [Each in Slot]: Slotted<Each> & FieldFrame }[Slot]

const nameOf = ({ attributes }: UiNode): string => {
  const name = 'name' in attributes ? attributes.name : attributes.id
  return typeof name === 'string' ? name : ''
}

/** `traits.tags.0` → `traits.tags`. */
function parentOf(name: string): string | undefined {
  const end = /\.\d+$/.exec(name)?.index
  return end ? name.slice(0, end) : undefined
}

/**
 * `traits.first_name` → “First name”, `traits.tags.0` → “Tags”, `provider=google` → “Provider google”: for nodes to
 * which Kratos gives no label.
 */
function labelFromName(name: string, value?: InputValue): UiText {
  const word = name.split('.').findLast((part) => /\D/.test(part)) ?? ''
  const text = `${word.replaceAll(/[_-]+/g, ' ')} ${value ?? ''}`.trim()
  return { id: 0, text: text.charAt(0).toUpperCase() + text.slice(1), type: 'info' }
}

export type ButtonSlot = 'Submit' | 'Provider' | 'Resend' | 'Ceremony'
export type TypedSlot = 'Input' | 'Password' | 'Code' | 'Checkbox'

const buttons = new Set<NodeSlot>(['Submit', 'Provider', 'Resend', 'Ceremony'] satisfies ButtonSlot[])
const typed = new Set<NodeSlot>(['Input', 'Password', 'Code', 'Checkbox'] satisfies TypedSlot[])

/** Whether a field is pressed, not filled in. */
export const isButton = (field: Field): field is Field<ButtonSlot> => buttons.has(field.slot)

/** Whether a field is an `input` that somebody sees and fills in. */
export const isTyped = (field: Field): field is Field<TypedSlot> => typed.has(field.slot)

/**
 * The fields of a flow, in the server's order.
 * @param previous the fields of the flow before: those that did not change stay the same objects, and are not drawn again
 */
export function fieldsOf(nodes: readonly UiNode[], previous: readonly Field[] = []): Field[] {
  const before = new Map(previous.map((field) => [field.key, field]))
  /** How many before wanted this key. */
  const seen = new Map<string, number>()
  let byName: Map<string, UiNode> | undefined
  const named = (name: string) => {
    byName ??= new Map(nodes.map((node) => [nameOf(node), node]))
    return byName.get(name)
  }
  let next = previous.reduce((above, { index }) => Math.max(above, index + 1), 0)

  return nodes.map((node): Field => {
    const slotted = slotOf(node)
    const name = nameOf(node)
    const button = buttons.has(slotted.slot)
    const plainKey = button && node.type === 'input' ? `${name}=${String(node.attributes.value ?? '')}` : name
    let key = plainKey
    while (seen.has(key)) {
      const times = seen.get(plainKey) ?? 0
      seen.set(plainKey, times + 1)
      key = `${plainKey} (${times + 1})`
    }
    seen.set(key, 0)

    const known = before.get(key)
    if (known && sameJson(known.node, node)) return known

    const parent = parentOf(name)
    const list = parent === undefined ? undefined : named(parent)
    const own = node.type === 'input' ? node.attributes : undefined
    const label =
      [node.meta.label, list?.meta.label, own?.label].find((each) => each && (each.id || each.text)) ??
      labelFromName(name, button ? own?.value : undefined)
    // Added to what was made a moment ago: some engines take fifty times as long over a copy.
    return Object.assign(slotted, {
      key,
      index: known?.index ?? next++,
      name,
      label: slotted.slot === 'Provider' ? withProviderName(label) : label,
      invalid: node.messages.some(({ type }) => type === 'error'),
      role: button ? buttonRole(name) : undefined,
      list: list && parent,
    })
  })
}
