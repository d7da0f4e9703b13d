import type { Field } from './field.js'
import type { NodeSlot } from './slots.js'

const secretSlots = new Set<NodeSlot>(['Password', 'Code'])

/** What is never kept: passwords and codes of every kind. */
export const isSecret = ({ slot, name }: Field): boolean => secretSlots.has(slot) || name === 'lookup_secret'
