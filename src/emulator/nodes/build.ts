import type { ImageNode, InputAttributes, InputNode, NodeGroup, TextNode } from '../../protocol/node.js'
import type { UiText } from '../../protocol/text.js'
import type { FormNode } from './formNode.js'

type InputOptions = Partial<Omit<InputAttributes, 'node_type' | 'name' | 'type' | 'label'>> & {
  label?: UiText | undefined
}

/** An input node; `label` goes to the node's meta, everything else to its attributes. */
export function input(
  group: NodeGroup,
  name: string,
  type: InputAttributes['type'],
  { label, ...attributes }: InputOptions = {},
): InputNode {
  return {
    type: 'input',
    group,
    attributes: { name, type, disabled: false, node_type: 'input', ...attributes },
    messages: [],
    meta: label ? { label } : {},
  }
}

/** A button that submits `name=value`. */
export function submit(group: NodeGroup, name: string, value: string, label: UiText): InputNode {
  return input(group, name, 'submit', { value, label })
}

/** A text to read, such as a secret. */
export function textNode(group: NodeGroup, id: string, text: UiText, label: UiText): TextNode {
  return { type: 'text', group, attributes: { id, text, node_type: 'text' }, messages: [], meta: { label } }
}

/** A square picture. */
export function imageNode(group: NodeGroup, id: string, src: string, size: number, label: UiText): ImageNode {
  const attributes = { id, src, width: size, height: size, node_type: 'img' } as const
  return { type: 'img', group, attributes, messages: [], meta: { label } }
}

/** The name of an input, the id of anything else. */
export function idOf(node: FormNode): string {
  return node.attributes.node_type === 'input' ? node.attributes.name : node.attributes.id
}

export function findNode(nodes: readonly FormNode[], id: string): FormNode | undefined {
  return nodes.find((node) => idOf(node) === id)
}

/** Puts a node in the place of the one with the same id, or at the end. */
export function upsertNode(nodes: FormNode[], node: FormNode): void {
  const at = nodes.findIndex((other) => idOf(other) === idOf(node))
  if (at < 0) nodes.push(node)
  else nodes[at] = node
}

/** Gives an input a value, where the form has such an input. */
export function setValue(nodes: readonly FormNode[], name: string, value: InputAttributes['value']): void {
  const node = findNode(nodes, name)
  if (node?.type !== 'input') return
  if (value === undefined) delete node.attributes.value
  else node.attributes.value = value
}

/** Takes nodes out of a form. */
export function removeNodes(nodes: FormNode[], isGone: (node: FormNode) => boolean): void {
  nodes.splice(0, nodes.length, ...nodes.filter((node) => !isGone(node)))
}

/** Hides an input from people, not from the form that is sent. */
export function hideInput(node: FormNode | undefined): void {
  if (node?.type === 'input') node.attributes.type = 'hidden'
}
