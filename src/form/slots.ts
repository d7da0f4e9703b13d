import type {
  AnchorNode,
  DivisionNode,
  ImageNode,
  InputNode,
  NodeType,
  ScriptNode,
  TextNode,
  UiNode,
  UnknownNode,
} from '../protocol/node.js'
import { buttonRole } from './buttonRole.js'

/** Every role that a node can have in a form, and the nodes that take it. */
export interface SlotNodes {
  Hidden: InputNode
  Input: InputNode
  Password: InputNode
  Code: InputNode
  Checkbox: InputNode
  Select: InputNode
  Submit: InputNode
  Provider: InputNode
  Resend: InputNode
  Ceremony: InputNode
  Text: TextNode
  Secret: TextNode
  Secrets: TextNode
  Image: ImageNode
  Anchor: AnchorNode
  Script: ScriptNode
  Division: DivisionNode
  Unknown: UnknownNode
}

export type NodeSlot = keyof SlotNodes

export type InputSlot = { [Slot in NodeSlot]: SlotNodes[Slot] extends InputNode ? Slot : never }[NodeSlot]

type TextSlot = 'Text' | 'Secret' | 'Secrets'

/** A node and the role it has, told apart by `slot`. */
export type Slotted<Slot extends NodeSlot = NodeSlot> = {
  [Each in Slot]: { slot: Each; node: SlotNodes[Each] }
}[Slot]

const inputTypes = new Map<string, InputSlot>([
  ['hidden', 'Hidden'],
  ['password', 'Password'],
  ['checkbox', 'Checkbox'],
  ['submit', 'Submit'],
  ['button', 'Submit'],
])

/** Roles that only a name tells: Kratos sends one-time codes as text and providers as plain submits. */
const inputNames = new Map<string, Partial<Record<InputSlot, InputSlot>>>([
  ['code', { Input: 'Code' }],
  ['totp_code', { Input: 'Code' }],
  ['provider', { Submit: 'Provider' }],
  ['link', { Submit: 'Provider' }],
  ['unlink', { Submit: 'Provider' }],
])

function inputSlot({ attributes }: InputNode): InputSlot {
  const byType = inputTypes.get(attributes.type) ?? 'Input'
  if (byType === 'Submit' && attributes.onclickTrigger) return 'Ceremony'
  if (byType === 'Submit' && buttonRole(attributes.name) === 'resend') return 'Resend'
  if (byType === 'Input' && attributes.options) return 'Select'
  return inputNames.get(attributes.name)?.[byType] ?? byType
}

/** Secrets come as a text whose context has them once more: one, or a list. */
function textSlot({ attributes }: TextNode): TextSlot {
  const { secret, secrets } = attributes.text.context ?? {}
  if (Array.isArray(secrets)) return 'Secrets'
  return typeof secret === 'string' ? 'Secret' : 'Text'
}

type NodeByType = { [Type in NodeType]: Extract<UiNode, { type: Type }> }

const slots: { [Type in NodeType]: (node: NodeByType[Type]) => Slotted } = {
  input: (node) => ({ slot: inputSlot(node), node }),
  text: (node) => ({ slot: textSlot(node), node }),
  img: (node) => ({ slot: 'Image', node }),
  a: (node) => ({ slot: 'Anchor', node }),
  script: (node) => ({ slot: 'Script', node }),
  div: (node) => ({ slot: 'Division', node }),
  unknown: (node) => ({ slot: 'Unknown', node }),
}

const slotOfType = <Type extends NodeType>(type: Type, node: NodeByType[Type]): Slotted => slots[type](node)

/** The one place that looks at what a node is; everything else asks for its slot. */
export const slotOf = (node: UiNode): Slotted => slotOfType(node.type, node)
