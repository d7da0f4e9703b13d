export { Fault } from './form/Fault.js'
export { FlowForm, type FlowFormProps } from './form/FlowForm.js'
export { FlowNode } from './form/FlowNode.js'
export { type ButtonSlot, type Field, isButton, isTyped, type TypedSlot } from './form/field.js'
export { Messages } from './form/Messages.js'
export { Nodes, type NodesProps } from './form/Nodes.js'
export type { NodeChanges } from './form/overrides.js'
export type { ClassNames, Part, PartState, Renders } from './form/parts.js'
export { Submit, type SubmitProps } from './form/Submit.js'
export type {
  FaultProps,
  FieldProps,
  MessagesProps,
  SectionProps,
  SlotProps,
  Slots,
} from './form/slotProps.js'
export type { NodeSlot } from './form/slots.js'
export type { CeremonyProgress } from './form/useCeremony.js'
export { type FlowFormParts, useFlowForm } from './form/useFlowForm.js'
export type { FormOptions } from './form/useForm.js'
