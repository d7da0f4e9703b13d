import type { KratosErrorId } from '../client/errors.js'
import type { KitText } from '../i18n/locale.js'
import * as texts from '../i18n/texts.js'

/** What is said of a failure, and what mends it: trying the same again, starting the flow over, or nothing here. */
export interface Fault {
  says: KitText
  mend?: 'retry' | 'restart'
}

const faults: { [Id in KratosErrorId]?: Fault } = {
  network: { says: texts.faultNetwork, mend: 'retry' },
  timeout: { says: texts.faultNetwork, mend: 'retry' },
  rate_limited: { says: texts.faultRateLimited, mend: 'retry' },
  security_csrf_violation: { says: texts.faultCookies, mend: 'restart' },
  self_service_flow_expired: { says: texts.faultExpired, mend: 'restart' },
  self_service_flow_disabled: { says: texts.faultDisabled },
  identity_disabled: { says: texts.faultAccount, mend: 'restart' },
}

const unknown: Fault = { says: texts.faultUnknown, mend: 'retry' }

/** A failure in words; what people cannot mend themselves is told as one and the same. */
export const faultOf = (id: KratosErrorId): Fault => faults[id] ?? unknown
