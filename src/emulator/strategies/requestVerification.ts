import { sendMail } from '../courier/sendMail.js'
import type { FlowContext } from '../flows/flowContext.js'
import { findVerifiableAddress } from '../identities/addresses.js'
import { sendVerification } from './sendVerification.js'

/** Sends to an address that somebody wants to verify, where it is somebody's; earlier codes count no more. */
export function requestVerification(context: FlowContext, typed: string): void {
  const { kratos, flow } = context
  flow.codes = []
  const owned = findVerifiableAddress(kratos, typed)
  if (owned) {
    sendVerification(context, owned.identity, owned.address)
    return
  }
  const { notify_unknown_recipients, use } = kratos.config.selfservice.flows.verification
  const template = use === 'code' ? 'verification_code_invalid' : 'verification_invalid'
  if (notify_unknown_recipients) sendMail(kratos, template, typed)
}
