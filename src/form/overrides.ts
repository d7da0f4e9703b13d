import type { ReactNode } from 'react'
import { isRoot } from './arrange.js'
import type { Field } from './field.js'
import type { LayoutSlots, NodeComponent, OwnSlots, Slots } from './slotProps.js'

/** What an app changes about one node, leaving the rest to the kit. */
export interface NodeChanges {
  label?: ReactNode
  /** Stands beside the label, such as a link. */
  aside?: ReactNode
  /** Stands below the control and describes it. */
  hint?: ReactNode
  placeholder?: string
  /** Stands in the control at first, where the server has nothing for it. */
  value?: string
  /**
   * Its text stands for several values, between commas or on lines: an array trait. Default: as the server says, by
   * what it stores or by what it rejects.
   */
  list?: boolean
  /** Whether the first full code that is typed or pasted submits itself. Default: `true`; only codes do. */
  autoSubmit?: boolean
}

export interface Overrides {
  /** By node key (`traits.email`, `provider=google`, `method=password`): who draws it, or what to change about it. */
  nodes?: Readonly<Record<string, NodeComponent | NodeChanges>> | undefined
  /** By group: what frames the group's nodes, or who draws which role among them. */
  groups?: Readonly<Record<string, LayoutSlots['Section'] | OwnSlots>> | undefined
  /** By role. */
  slots?: OwnSlots | undefined
  /** The kit's own, for every role. */
  defaults: Slots
}

/** Names are the server's: they are looked up among own members only. */
const own = <Value>(table: Readonly<Record<string, Value>> | undefined, name: string): Value | undefined =>
  table && Object.hasOwn(table, name) ? table[name] : undefined

/** Functions and classes, and what `memo` and `forwardRef` make of them. */
const isComponent = <Component extends (props: never) => ReactNode>(
  value: Component | object | undefined,
): value is Component => typeof value === 'function' || (value !== undefined && '$$typeof' in value)

/** What the app draws in a group. */
function inGroup({ groups }: Overrides, group: string): OwnSlots {
  const forGroup = own(groups, group)
  return isComponent(forGroup) ? { Section: forGroup } : (forGroup ?? {})
}

/** Groups that the app frames: they keep to themselves. */
export const framedGroups = (overrides: Overrides): string[] =>
  Object.keys(overrides.groups ?? {}).filter((group) => inGroup(overrides, group).Section !== undefined)

/** Who draws a frame: group ?? slot ?? default. */
export const frameFor = <Slot extends keyof LayoutSlots>(
  overrides: Overrides,
  slot: Slot,
  group = '',
): LayoutSlots[Slot] => inGroup(overrides, group)[slot] ?? overrides.slots?.[slot] ?? overrides.defaults[slot]

/** Who draws a node: node ?? group ?? slot ?? default. */
export function componentFor(overrides: Overrides, field: Field): NodeComponent {
  // Nobody's component loses what a submit needs, or shows again what an earlier step asked for and this one hides.
  if (isRoot(field)) return overrides.defaults[field.slot]
  const { key, slot, node } = field
  const forNode = own(overrides.nodes, key)
  if (isComponent(forNode)) return forNode
  return inGroup(overrides, node.group)[slot] ?? overrides.slots?.[slot] ?? overrides.defaults[slot]
}

/** What a screen changes about nodes, and the app over that: each member of a node's changes by itself. */
export function changedBoth(
  screen: Overrides['nodes'] = {},
  app: Overrides['nodes'] = {},
): Overrides['nodes'] {
  const both = new Map<string, NodeComponent | NodeChanges>(Object.entries(screen))
  for (const [key, forNode] of Object.entries(app)) {
    const changes = isComponent(forNode) ? forNode : { ...changesOf({ nodes: screen }, key), ...forNode }
    both.set(key, changes)
  }
  return Object.fromEntries(both)
}

/** Names of inputs that the app knows to stand for lists. */
export const listNames = ({ nodes = {} }: Pick<Overrides, 'nodes'>): string[] =>
  Object.keys(nodes).filter((key) => changesOf({ nodes }, key).list)

/** What the app changes about a node that it does not draw itself. */
export function changesOf({ nodes }: Pick<Overrides, 'nodes'>, key: string): NodeChanges {
  const forNode = own(nodes, key)
  return forNode === undefined || isComponent(forNode) ? {} : forNode
}
