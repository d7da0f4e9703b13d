import type { KratosErrorId } from '../client/errors.js'
import type { KitText } from '../i18n/locale.js'
import * as texts from '../i18n/texts.js'

/** What is said of a failure; what people can neither know nor mend is told as one and the same. */
export const faults: { [Id in KratosErrorId]?: KitText } = {
  network: texts.faultNetwork,
  timeout: texts.faultNetwork,
  rate_limited: texts.faultRateLimited,
  security_csrf_violation: texts.faultCookies,
  security_identity_mismatch: texts.faultForeign,
  self_service_flow_expired: texts.faultExpired,
  self_service_flow_replaced: texts.faultExpired,
  self_service_flow_disabled: texts.faultDisabled,
  not_found: texts.faultDisabled,
  self_service_flow_return_to_forbidden: texts.faultReturnTo,
  identity_disabled: texts.faultAccount,
  session_already_available: texts.signedIn,
  session_inactive: texts.signInNeeded,
  session_aal1_required: texts.signInNeeded,
  unauthorized: texts.signInNeeded,
  session_refresh_required: texts.faultConfirm,
  session_aal2_required: texts.faultConfirm,
}
