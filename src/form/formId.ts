import type { NodeGroup } from '../protocol/node.js'

/** Of the form of one group, where each group has a form. */
export const formId = (id: string, group: NodeGroup): string => `${id}-${encodeURIComponent(group)}`
