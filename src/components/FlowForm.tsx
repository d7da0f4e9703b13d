import { Fault } from '../form/Fault.js'
import { type FlowFormProps, FlowForm as FormEngine } from '../form/FlowForm.js'
import { FlowNode } from '../form/FlowNode.js'
import { Identifier } from '../form/Identifier.js'
import { Messages } from '../form/Messages.js'
import { Nodes } from '../form/Nodes.js'
import { Submit } from '../form/Submit.js'
import { defaultSlots } from './index.js'

/**
 * Any flow, as a form that a person can fill in and a browser can submit.
 *
 * Whatever the server sends is drawn; what is not right about it is drawn as far as it makes sense. Where there is
 * no flow, what failed is drawn, and nothing while one is on its way.
 */
function Form(props: FlowFormProps) {
  return <FormEngine defaults={defaultSlots} {...props} />
}

export const FlowForm = /* @__PURE__ */ Object.assign(Form, {
  Fault,
  Identifier,
  Messages,
  Nodes,
  Submit,
  Node: FlowNode,
})
