import type { ComponentPropsWithoutRef, ReactNode } from 'react'
import type { KratosError } from '../client/errors.js'
import type { NodeGroup } from '../protocol/node.js'
import type { UiText } from '../protocol/text.js'
import type { Remedy } from '../queries/remedies.js'
import type { Section } from './arrange.js'
import type { Field } from './field.js'
import type { DataAttributes } from './parts.js'
import type { NodeSlot, SlotNodes } from './slots.js'

/** The element that stands for a node of each role. */
interface SlotTags {
  Hidden: 'input'
  Input: 'input'
  Password: 'input'
  Code: 'input'
  Checkbox: 'input'
  Select: 'select'
  Submit: 'button'
  Provider: 'button'
  Resend: 'button'
  Ceremony: 'button'
  Text: 'div'
  Secret: 'div'
  Secrets: 'div'
  Image: 'img'
  Anchor: 'a'
  Script: 'span'
  Division: 'div'
  Unknown: 'div'
}

export type SlotAttributes<Slot extends NodeSlot> = ComponentPropsWithoutRef<SlotTags[Slot]> & DataAttributes

/** What a component that draws a node is given. Without an argument: by any node at all. */
export interface SlotProps<Slot extends NodeSlot = NodeSlot> {
  /** The node as Kratos sent it. */
  node: SlotNodes[Slot]
  field: Field<Slot>
  /** Everything that the node's element must have to be filled in, announced and submitted: spread it. */
  attributes: SlotAttributes<Slot>
  /** In the language of the page. */
  label: ReactNode
  /** What belongs beside the label. */
  aside: ReactNode
  /** What describes the control; give its element the id `ids.hint`. */
  hint: ReactNode
  /** To be shown with the control, each in an element with the id `ids.message(index)`. */
  messages: readonly UiText[]
  ids: FieldIds
  /** Whether this is the button for the thing to do, the one to be filled. */
  primary: boolean
}

/** DOM ids around one control, unique on the page. */
export interface FieldIds {
  control: string
  hint: string
  message: (index: number) => string
}

type Component<Props> = { draw(props: Props): ReactNode }['draw']

/** What frames a field: label, what stands beside it, its control, hint and messages. */
export interface FieldProps
  extends Pick<SlotProps, 'field' | 'label' | 'aside' | 'hint' | 'messages' | 'ids'> {
  /** The control. */
  children: ReactNode
}

export interface SectionProps {
  group: NodeGroup
  section: Section
  /** What it is called in the language of the page, where several stand below each other that are forms of their own. */
  title: string | undefined
  /** The nodes, drawn. */
  children: ReactNode
}

export interface MessagesProps {
  messages: readonly UiText[]
  /** Counts the answers of the server: the same message twice is said twice. */
  version: number
}

export interface IdentifierProps {
  /** An address or a name. */
  identifier: string
  /** Goes back to where another one can be typed; absent where there is no going back. */
  onChange: (() => void) | undefined
}

/** What went wrong beyond validation, or happened quietly, and the one way on. */
export interface FaultProps {
  /** `null` where nothing failed, and something that happened quietly deserves a word. */
  error: KratosError | null
  /** `error` interrupts whoever is reading, `info` does not. */
  type: 'error' | 'info'
  /** What happened, in the language of the page. */
  message: string
  remedy: Remedy
  /** What the button says, which counts down where it is too early; `undefined` where nothing can be done. */
  label: string | undefined
  /** Seconds until the button does something. */
  seconds: number
  /** What the button does. */
  mend: () => void
}

/** What each role is given that is none of a node's. */
export interface FrameProps {
  Field: FieldProps
  Section: SectionProps
  Messages: MessagesProps
  Identifier: IdentifierProps
  Fault: FaultProps
  Divider: object
}

/** Roles beside those of nodes. */
export type LayoutSlots = { [Slot in keyof FrameProps]: Component<FrameProps[Slot]> }

/** A component that draws a node, whatever its role. */
export type NodeComponent = Component<SlotProps>

/** A component for every role. */
export type Slots = { [Slot in NodeSlot]: Component<SlotProps<Slot>> } & LayoutSlots

/** Components of an app's own: what a submit carries along, and what marks a script, is the form's to draw. */
export type OwnSlots = Partial<Omit<Slots, 'Hidden' | 'Script'>>
