import type { NodeType, UiNode } from './node.js'
import { noText, readText } from './readText.js'
import { conform, isRecord, type JsonRecord, listOf, recordOf, stringOf } from './record.js'

/** Samples of what the attributes of each type must have; the rest of them stays as it came. */
const required: Readonly<Record<NodeType, JsonRecord>> = {
  input: { name: '', type: 'text', disabled: false },
  text: { id: '', text: noText },
  img: { id: '', src: '' },
  a: { id: '', href: '', title: noText },
  script: { id: '', src: '' },
  div: { id: '' },
  unknown: {},
}

/** Samples of what they may have. */
const optional = {
  required: false,
  pattern: '',
  maxlength: 0,
  autocomplete: '',
  label: noText,
  onclick: '',
  onclickTrigger: '',
  onloadTrigger: '',
  class: '',
  data: {},
}

const isKnown = (node: { type: string }): node is UiNode => Object.hasOwn(required, node.type)

/** A control holds text, a number, yes or no; anything else is shown as the JSON that it is. */
const scalarOf = (value: unknown) =>
  typeof value === 'object' && value !== null ? JSON.stringify(value) : value

const readOption = (option: unknown) =>
  isRecord(option) ? { ...option, value: scalarOf(option['value'] ?? null) } : undefined

/**
 * v0.8 and v0.9 name a WebAuthn ceremony and its options only in `onclick="window.__oryWebAuthnLogin({…})"`, which
 * later servers keep. What stands nowhere else is taken out as text, so that nobody further on has to know, and nothing
 * is run.
 */
const ceremonyOf = ({ onclick, onclickTrigger, value }: JsonRecord): JsonRecord => {
  const [, trigger, options] = /(ory\w+)\((.*)\)/s.exec(stringOf(onclick)) ?? []
  return trigger
    ? { ...(!onclickTrigger && { onclickTrigger: trigger }), ...(!value && { value: options }) }
    : {}
}

const readAttributes = (type: NodeType, attributes: JsonRecord): JsonRecord => {
  const result = conform({ ...attributes, ...ceremonyOf(attributes) }, required[type], optional)
  for (const name of ['text', 'title', 'label'])
    if (isRecord(result[name])) result[name] = readText(result[name])
  if ('options' in result) result['options'] = listOf(result['options'], readOption)
  if ('value' in result) result['value'] = scalarOf(result['value'])
  return result
}

/** Nodes by what they were read from, and by themselves: the client reads each, and every form that shows it again. */
const known = new WeakMap<object, UiNode>()

/**
 * Reads one node of a flow's form, once: the same value gives the same node. Fields that this kit does not know stay;
 * missing ones are filled; a type that it does not know is read as `unknown`. `undefined` where the value is no JSON
 * object.
 */
export const readNode = (value: unknown): UiNode | undefined => {
  if (!isRecord(value)) return undefined
  const before = known.get(value)
  if (before) return before
  const node = readNewNode(value)
  if (node) known.set(value, node).set(node, node)
  return node
}

const readNewNode = (value: JsonRecord): UiNode | undefined => {
  const attributes = recordOf(value['attributes'])
  const sent = value['type'] ?? 'unknown'
  const named = { type: stringOf(sent === 'unknown' ? attributes['node_type'] : sent) }
  const type = isKnown(named) ? named.type : 'unknown'
  const meta = recordOf(value['meta'])
  const node = {
    ...conform(value, { group: 'default' }),
    type,
    attributes: { ...readAttributes(type, attributes), node_type: named.type },
    messages: listOf(value['messages'], readText),
    meta: conform({ ...meta, label: readText(meta['label']) }, {}, { label: noText }),
  }
  return isKnown(node) ? node : undefined
}
