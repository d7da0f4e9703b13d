import type { UiNode, UnknownNode } from '../../protocol/node.js'

/** A node as the emulator makes it: of a type that is known. */
export type FormNode = Exclude<UiNode, UnknownNode>
