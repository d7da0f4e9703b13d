import { issueCode } from '../codes/issueCode.js'
import { issueLink } from '../codes/issueLink.js'
import { sendMail } from '../courier/sendMail.js'
import type { FlowContext } from '../flows/flowContext.js'
import { findRecoveryAddress } from '../identities/addresses.js'

/** Sends a code or a link to an address, where it is somebody's; the flow's earlier codes count no more. */
export function sendRecovery(context: FlowContext, method: 'code' | 'link', typed: string): void {
  const { kratos, flow } = context
  flow.codes = []
  const owned = findRecoveryAddress(kratos, typed)
  if (!owned) {
    const { notify_unknown_recipients } = kratos.config.selfservice.flows.recovery
    const template = method === 'code' ? 'recovery_code_invalid' : 'recovery_invalid'
    if (notify_unknown_recipients) sendMail(kratos, template, typed)
    return
  }
  const { value: address, via } = owned.address
  const recipient = { address, identityId: owned.identity.id }
  if (method === 'code') {
    sendMail(kratos, 'recovery_code_valid', address, { code: issueCode(context, { ...recipient, via }) })
  } else {
    const link = issueLink(kratos, { ...recipient, kind: 'recovery', flowId: flow.id })
    sendMail(kratos, 'recovery_valid', address, { link })
  }
}
