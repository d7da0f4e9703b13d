import { slotOf } from '../form/slots.js'
import type { InputNode, UiNode } from '../protocol/node.js'

/** A node in a line. */
export interface NodeFacts {
  /** Its name, or its id where it has none. */
  name: string
  type: string
  /** Dots for what is secret. */
  value: string
}

/** Names of inputs whose values are none of the form's secrets; everything else is kept covered, also what is unknown. */
const open =
  /^(traits\..+|identifier|password_identifier|email|method|provider|screen|resend|recovery_(select_|confirm_)?address)$/

const isOpen = ({ attributes: { name, type } }: InputNode): boolean =>
  type === 'submit' || (type !== 'password' && open.test(name))

/** What queries carry are tokens at times. */
const withoutQuery = (url: string) => url.replace(/[?#].*/, '')

const covered = (value: unknown) => (value === undefined || value === null || value === '' ? '' : '••••••')

/** What may be shown of a node: no password, code, token, secret or key, and no picture of one. */
export function nodeFacts(node: UiNode): NodeFacts {
  switch (node.type) {
    case 'input': {
      const { name, type, value } = node.attributes
      return { name, type, value: isOpen(node) ? String(value ?? '') : covered(value) }
    }
    case 'text': {
      const { id, text } = node.attributes
      const isPlain = slotOf(node).slot === 'Text' && !/^(totp|lookup_secret)$/.test(node.group)
      return { name: id, type: 'text', value: isPlain ? text.text : covered(text.text) }
    }
    case 'a':
      return { name: node.attributes.id, type: 'a', value: withoutQuery(node.attributes.href) }
    case 'img':
      return { name: node.attributes.id, type: 'img', value: covered(node.attributes.src) }
    case 'script':
      return { name: node.attributes.id, type: 'script', value: withoutQuery(node.attributes.src) }
    case 'div':
      return { name: node.attributes.id, type: 'div', value: '' }
    case 'unknown':
    default:
      return { name: '', type: node.attributes.node_type, value: '' }
  }
}
