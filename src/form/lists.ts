import type { InputNode, UiNode } from '../protocol/node.js'
import type { Field } from './field.js'

/** What the elements of each list are, by the list's name. */
export type ListItems = ReadonlyMap<string, 'text' | 'number'>

interface Lists {
  items: ListItems
  /** Without what the server would not say again of a form that knows these lists. */
  nodes: readonly UiNode[]
  /** Whether such a form, sent once more, is what the server asked for. */
  isLearned: boolean
}

type Complaint = 'list' | 'number' | 'other'

/** In Kratos's own words, which have no id of their own in v0.8: “expected array, but got string”. */
function complaintOf(text: string): Complaint {
  if (/^expected [^,]*\barray\b/.test(text)) return 'list'
  return /^expected [^,]*\b(integer|number)\b/.test(text) ? 'number' : 'other'
}

const isInput = (node: UiNode): node is InputNode => node.type === 'input'

const complaintsOf = ({ messages }: UiNode): Complaint[] => messages.map(({ text }) => complaintOf(text))

/**
 * Finds out which inputs stand for lists. A flow does not say: Kratos shows elements that are stored as inputs of
 * their own (`traits.tags.0`), and complains of a list that comes as a text; what it complained of once is known from
 * then on.
 * @param known what was found out before
 */
export function readLists(nodes: readonly UiNode[], known?: ListItems): Lists {
  const inputs = nodes.filter(isInput)
  const names = new Set(inputs.map(({ attributes }) => attributes.name))
  const listOf = ({ attributes: { name } }: InputNode) => {
    const list = /^(.+)\.\d+$/.exec(name)?.[1]
    return list !== undefined && names.has(list) ? list : undefined
  }

  const items = new Map(known)
  for (const node of inputs) {
    const list = listOf(node)
    const complaints = complaintsOf(node)
    const { name, type } = node.attributes
    if (list !== undefined && (type === 'number' || complaints.includes('number'))) items.set(list, 'number')
    else if (list !== undefined && !items.has(list)) items.set(list, 'text')
    else if (complaints.includes('list') && !items.has(name)) items.set(name, 'text')
  }
  if (!known) return { items, nodes, isLearned: false }

  const isNews = (name: string) => items.get(name) !== known.get(name)
  let isLearned = false
  const without = (node: InputNode, complaint: Complaint): UiNode => {
    isLearned = true
    return { ...node, messages: node.messages.filter(({ text }) => complaintOf(text) !== complaint) }
  }
  const rest = nodes.flatMap((node): UiNode[] => {
    if (!isInput(node)) return [node]
    const list = listOf(node)
    const complaints = complaintsOf(node)
    if (isNews(node.attributes.name) && complaints.includes('list')) return [without(node, 'list')]
    if (list === undefined || !isNews(list) || !complaints.includes('number')) return [node]
    const { messages, ...mended } = without(node, 'number')
    // It was added for the complaint, as no list is shown that is not stored yet.
    return node.attributes.value === undefined && messages.length === 0 ? [] : [{ ...mended, messages }]
  })
  return { items, nodes: rest, isLearned }
}

interface ListsInData {
  data: FormData
  fields: readonly Field[]
  items: ListItems
  /** What was typed into lists before; what is typed now is added. */
  before: Map<string, string>
}

/** “maths, poetry” → two elements of a list; what is no number stays to be rejected by the server. */
const elementsOf = (text: string, item: 'text' | 'number'): (string | number)[] =>
  text
    .split(/[,\n]/)
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => (item === 'number' && Number.isFinite(Number(part)) ? Number(part) : part))

/** The elements that were typed into each list as one text, between commas or on lines. */
export function elementsIn({ data, fields, items, before }: ListsInData): Map<string, (string | number)[]> {
  const lists = readLists(
    fields.map(({ node }) => node),
    items,
  ).items
  const hidden = new Set(fields.flatMap(({ slot, name }) => (slot === 'Hidden' ? [name] : [])))
  return new Map(
    [...lists].map(([name, item]) => {
      const texts = data.getAll(name).filter((text) => typeof text === 'string')
      const text = texts.join('\n')
      // A step that hides a list hides it empty: Kratos shows no list that is not stored yet.
      const typed = hidden.has(name) ? (before.get(name) ?? text) : text
      before.set(name, typed)
      return [name, elementsOf(typed, item)]
    }),
  )
}
