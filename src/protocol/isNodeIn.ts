import type { NodeGroup, UiNode } from './node.js'

/** Whether a node belongs to a group, such as `oidc` or `totp`. */
export const isNodeIn = <Node extends UiNode, Group extends NodeGroup>(
  node: Node,
  group: Group,
): node is Node & { group: Group } => node.group === group
