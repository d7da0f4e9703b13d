import type { InputAttributes, InputValue, NodeType, UiNode } from './node.js'
import { noText, readText } from './readText.js'
import {
  isRecord,
  type JsonRecord,
  listOf,
  recordOf,
  stringOf,
  withDefaults,
  withoutWrongTypes,
} from './record.js'
import type { UiText } from './text.js'

const optionalInputTypes = {
  required: 'boolean',
  pattern: 'string',
  maxlength: 'number',
  autocomplete: 'string',
  onclick: 'string',
  onload: 'string',
  onclickTrigger: 'string',
  onloadTrigger: 'string',
} as const

const isScalar = (value: unknown): value is InputValue => value === null || typeof value !== 'object'

const valueOf = (value: unknown): InputValue => (isScalar(value) ? value : JSON.stringify(value))

const labelOf = (value: unknown): { label?: UiText } => {
  const label = readText(value)
  return label ? { label } : {}
}

/**
 * v0.8 and v0.9 name a WebAuthn ceremony and its options only in `onclick="window.__oryWebAuthnLogin({…})"`.
 * They are taken out as text, so that nobody further on has to know, and nothing is run.
 */
const ceremonyOf = ({ onclick, onclickTrigger, value }: JsonRecord): JsonRecord => {
  const [, trigger, options] = /(ory\w+)\((.*)\)/s.exec(stringOf(onclick)) ?? []
  return trigger && !onclickTrigger ? { onclickTrigger: trigger, ...(value ? {} : { value: options }) } : {}
}

const inputOf = (attributes: JsonRecord): InputAttributes => {
  const { value, label, options, ...rest } = { ...attributes, ...ceremonyOf(attributes) }
  return {
    ...withDefaults(withoutWrongTypes(rest, optionalInputTypes), { name: '', type: 'text', disabled: false }),
    node_type: 'input',
    ...(value !== undefined && { value: valueOf(value) }),
    ...labelOf(label),
    ...(Array.isArray(options) && {
      options: listOf(options, (option) =>
        isRecord(option)
          ? { value: valueOf(option['value'] ?? null), ...labelOf(option['label']) }
          : undefined,
      ),
    }),
  }
}

const noScript = {
  id: '',
  src: '',
  async: false,
  type: '',
  crossorigin: '',
  referrerpolicy: '',
  integrity: '',
  nonce: '',
}

type Frame = Pick<UiNode, 'group' | 'messages' | 'meta'>
type Read<Type extends NodeType> = (frame: Frame, attributes: JsonRecord) => Extract<UiNode, { type: Type }>

/** What the attributes of each type must have; the rest of them stays as it came. */
const readers: { [Type in NodeType]: Read<Type> } = {
  input: (frame, attributes) => ({ ...frame, type: 'input', attributes: inputOf(attributes) }),
  text: (frame, attributes) => ({
    ...frame,
    type: 'text',
    attributes: {
      ...withDefaults(attributes, { id: '' }),
      node_type: 'text',
      text: readText(attributes['text']) ?? noText,
    },
  }),
  img: (frame, attributes) => ({
    ...frame,
    type: 'img',
    attributes: { ...withDefaults(attributes, { id: '', src: '', width: 0, height: 0 }), node_type: 'img' },
  }),
  a: (frame, attributes) => ({
    ...frame,
    type: 'a',
    attributes: {
      ...withDefaults(attributes, { id: '', href: '' }),
      node_type: 'a',
      title: readText(attributes['title']) ?? noText,
    },
  }),
  script: (frame, attributes) => ({
    ...frame,
    type: 'script',
    attributes: { ...withDefaults(attributes, noScript), node_type: 'script' },
  }),
  div: (frame, attributes) => ({
    ...frame,
    type: 'div',
    attributes: {
      ...withDefaults(withoutWrongTypes(attributes, { class: 'string', data: 'object' }), { id: '' }),
      node_type: 'div',
    },
  }),
  unknown: (frame, attributes) => ({
    ...frame,
    type: 'unknown',
    attributes: withDefaults(attributes, { node_type: '' }),
  }),
}

const isKnown = (type: string): type is NodeType => Object.hasOwn(readers, type)

/**
 * Reads one node of a flow's form. Fields that this kit does not know stay; missing ones are filled; a type
 * that it does not know is read as `unknown`. `undefined` where the value is no JSON object.
 */
export const readNode = (value: unknown): UiNode | undefined => {
  if (!isRecord(value)) return undefined
  const attributes = recordOf(value['attributes'])
  const { label, ...meta } = recordOf(value['meta'])
  const type = stringOf(value['type'], stringOf(attributes['node_type']))
  const frame = {
    ...withDefaults(value, { group: 'default' }),
    messages: listOf(value['messages'], readText),
    meta: { ...meta, ...labelOf(label) },
  }
  return readers[isKnown(type) ? type : 'unknown'](frame, { node_type: type, ...attributes })
}
