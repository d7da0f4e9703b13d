import { issueCode } from '../codes/issueCode.js'
import { issueLink } from '../codes/issueLink.js'
import { sendMail } from '../courier/sendMail.js'
import type { FlowContext } from '../flows/flowContext.js'
import type { IdentityRecord, VerifiableAddressRecord } from '../store/records.js'

/** Sends a code or a link to an address that its owner has to verify. */
export function sendVerification(
  context: FlowContext,
  identity: IdentityRecord,
  address: VerifiableAddressRecord,
): void {
  const { kratos, flow } = context
  const recipient = { address: address.value, identityId: identity.id }
  if (kratos.config.selfservice.flows.verification.use === 'code') {
    const code = issueCode(context, { ...recipient, via: address.via })
    const query = new URLSearchParams({ code, flow: flow.id }).toString()
    const link = `${kratos.publicUrl}/self-service/verification?${query}`
    sendMail(kratos, 'verification_code_valid', address.value, { code, link })
  } else {
    const link = issueLink(kratos, { ...recipient, kind: 'verification', flowId: flow.id })
    sendMail(kratos, 'verification_valid', address.value, { link })
  }
  address.status = 'sent'
  address.updatedAt = kratos.clock.now()
}
