import type { FlowContext } from '../../flows/flowContext.js'
import { putCsrfToken } from '../../flows/flowNodes.js'
import { continueButton, emailInput } from '../emailInput.js'

/** The form that asks where to send a link; it stays when the link was sent. */
export function fillLinkForm(context: FlowContext, email?: string): void {
  const { kratos, flow } = context
  flow.nodes = []
  putCsrfToken(context)
  flow.nodes.push(emailInput(kratos, 'link', email), continueButton(kratos, 'link'))
}
