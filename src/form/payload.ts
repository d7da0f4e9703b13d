import type { FlowPayload } from '../client/outcome.js'
import type { InputNode } from '../protocol/node.js'
import { isRecord, type JsonRecord, recordOf } from '../protocol/record.js'
import type { Submitter } from '../queries/flowHandle.js'
import { buttonRole } from './buttonRole.js'
import { type Field, isButton } from './field.js'
import { postedValue } from './fieldValue.js'

/** Names are the server's and may be anything, `__proto__` too: they are keys of maps, never of objects. */
type Tree = Map<string, unknown>

const isTree = (value: unknown): value is Tree => value instanceof Map

/** What stands there already, to be added to; else an empty one. */
const innerTree = (value: unknown): Tree =>
  isTree(value) ? value : new Map(isRecord(value) ? Object.entries(value) : [])

/** `traits.name.first` stands three deep; a name with an empty part is taken as it is. */
function put(tree: Tree, name: string, value: unknown): void {
  const path = name.split('.')
  const last = path.includes('') ? name : (path.pop() ?? name)
  let place = tree
  for (const part of path.includes('') ? [] : path) {
    const next = innerTree(place.get(part))
    place.set(part, next)
    place = next
  }
  if (!isRecord(place.get(last))) place.set(last, value)
}

/** What never was JSON is none: an object that contains itself. */
function isJson(value: unknown): boolean {
  try {
    JSON.stringify(value)
    return true
  } catch {
    return false
  }
}

/**
 * Keeps what is stored and no input stands for: Kratos shows no list of objects, and forgets what a save leaves out.
 * @param names of all inputs: what stands empty in one of them is to go
 */
function keep(tree: Tree, path: string, stored: unknown, names: readonly string[]): void {
  for (const [part, value] of Object.entries(recordOf(stored))) {
    const name = `${path}.${part}`
    if (names.includes(name)) continue
    if (!names.some((each) => each.startsWith(`${name}.`))) {
      if (isJson(value)) tree.set(part, value)
    } else {
      const inner = innerTree(tree.get(part))
      keep(inner, name, value, names)
      if (inner.size > 0) tree.set(part, inner)
    }
  }
}

/** `fromEntries` defines own members, so that even `__proto__` stays a name. */
const toJson = (tree: Tree): Record<string, unknown> =>
  Object.fromEntries([...tree].map(([name, value]) => [name, isTree(value) ? toJson(value) : value]))

export interface PayloadOptions {
  /** The pressed button, the only one whose name and value are posted. */
  submitter?: Submitter | null | undefined
  /** Handed to the server's webhooks as `transient_payload`. */
  transientPayload?: Readonly<Record<string, unknown>> | undefined
  /** What is stored of whoever changes their settings. */
  traits?: JsonRecord | undefined
  /** What was typed into inputs that stand for lists, by their name. */
  lists?: ReadonlyMap<string, readonly unknown[]> | undefined
}

type InputField = Extract<Field, { node: InputNode }>

const isInput = (field: Field): field is InputField => field.node.type === 'input'

const isSet = (value: unknown): boolean =>
  value !== undefined && !(Array.isArray(value) && value.length === 0)

/** The number of an element in its list. */
const placeOf = ({ name, list }: Field) => (list === undefined ? 0 : Number(name.slice(list.length + 1)))

function grouped<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}

/** The texts of one name → its JSON value, `undefined` where there is nothing to post. */
function valueOf(texts: string[], [field, ...twins]: readonly InputField[]): unknown {
  if (!field) return texts.length > 1 ? texts : texts.find(Boolean)
  const { attributes } = field.node
  // A browser leaves out what is disabled, and a server forgets what is left out.
  if (attributes.disabled && texts.length === 0) return attributes.value ?? undefined
  // An app may add a hidden `false` for browsers that post by themselves and leave out what is not ticked.
  if (field.slot === 'Checkbox') return texts.some((text) => text !== 'false')
  const values = texts.map((text) => postedValue(attributes, text)).filter((value) => value !== undefined)
  return values.length > 1 && twins.length === 0 ? values : values.at(-1)
}

/**
 * What a form says → the JSON that Kratos takes.
 *
 * Numbers, booleans and moments have their types, hidden values those they came with; an unchecked box is `false`;
 * what is empty is left out; a name that occurs twice is a list, and so is what `lists` has.
 *
 * @param data the form's data; what other people's inputs say is posted as it is
 * @param fields the fields that stand in the form
 */
export function payloadOf(
  data: FormData,
  fields: readonly Field[],
  { submitter, transientPayload, traits, lists }: PayloadOptions = {},
): FlowPayload {
  const tree: Tree = new Map()
  if (transientPayload) tree.set('transient_payload', transientPayload)

  const inputs = fields.filter(isInput)
  const controls = grouped(
    inputs.filter((field) => !isButton(field)),
    ({ name }) => name,
  )
  // Kratos sorts elements by what they say.
  const inOrder = inputs.toSorted((one, other) => placeOf(one) - placeOf(other))
  const elements = grouped(inOrder, ({ list }) => list)
  const read = (name: string, same: readonly InputField[]) =>
    valueOf(
      data.getAll(name).filter((value) => typeof value === 'string'),
      same,
    )
  // Kratos takes a code that lies around for an answer, and forgets that a new one was asked for.
  const leavesCodes = submitter ? ['resend', 'back'].includes(buttonRole(submitter.name)) : false

  const parents = [...elements.keys()].filter((list) => list !== undefined)

  for (const name of new Set([...data.keys(), ...controls.keys(), ...parents])) {
    // A browser posts nothing that has no name.
    if (name === '') continue
    const same = controls.get(name) ?? []
    const isElsewhere = name === submitter?.name || same[0]?.list !== undefined
    if (isElsewhere || (leavesCodes && same[0]?.slot === 'Code')) continue
    const members = elements.get(name)?.map((element) => read(element.name, [element])) ?? []
    const own = lists?.get(name) ?? read(name, same)
    const value = lists?.has(name) || members.length > 0 ? [...members, own].flat().filter(isSet) : own
    if (isSet(value)) put(tree, name, value)
  }
  const names = [...data.keys(), ...controls.keys()]
  // An input named `traits` is where Kratos says that it takes none of those that it does not know.
  if (names.some((name) => name.startsWith('traits.')) && !names.includes('traits')) {
    const all = innerTree(tree.get('traits'))
    keep(all, 'traits', traits, names)
    if (all.size > 0) tree.set('traits', all)
  }
  if (submitter) {
    const { name, value } = submitter
    const pressed = inputs.find(
      (field) => isButton(field) && field.name === name && String(field.node.attributes.value) === value,
    )
    put(tree, name, pressed?.node.attributes.value ?? value)
  }
  return toJson(tree)
}
