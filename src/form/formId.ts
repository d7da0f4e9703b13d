import type { NodeGroup } from '../protocol/node.js'

/** Of the form of one group, where each group has a form. An id has no spaces; a name of the server's may have any. */
export const formId = (id: string, group: NodeGroup): string => `${id}-${group.replaceAll(/\s/g, '_')}`
