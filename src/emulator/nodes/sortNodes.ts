import type { Sort } from '../sorting/row.js'
import { sortStable } from '../sorting/sortStable.js'
import { idOf } from './build.js'
import type { FormNode } from './formNode.js'

/** In which order a flow shows its nodes. */
export interface NodeOrder {
  groups: readonly string[]
  /** Beginnings of node ids. */
  keys: readonly string[]
  /** Whether `default` and `password` share one order, as they do today. */
  mixesPassword: boolean
  /** Brings the groups in order; not stable, so that ties within a group show which algorithm it is. */
  sortGroups: Sort
}

/** Orders the nodes of a flow in place, as Kratos does (PROTOCOL 6.1). */
export function sortNodes(nodes: FormNode[], { groups, keys, mixesPassword, sortGroups }: NodeOrder): void {
  function positionOf(node: FormNode): number {
    const id = idOf(node)
    if (id === 'method') return nodes.length + keys.length + 1
    const position = keys.findIndex((key) => id.startsWith(key))
    return position < 0 ? keys.length : position
  }

  function valueOf(node: FormNode): string {
    const value = node.attributes.node_type === 'input' ? node.attributes.value : undefined
    return value === undefined || value === null ? '<nil>' : String(value)
  }

  function comparable(a: FormNode, b: FormNode): boolean {
    if (a.group === b.group) return true
    return mixesPassword && [a.group, b.group].toSorted().join() === 'default,password'
  }

  sortGroups(nodes, (a, b) => groups.indexOf(a.group) < groups.indexOf(b.group))
  sortStable(nodes, (a, b) => {
    if (!comparable(a, b)) return false
    const difference = positionOf(a) - positionOf(b)
    return difference === 0 ? valueOf(a) < valueOf(b) : difference < 0
  })
}
