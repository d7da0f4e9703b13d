import type { KratosError, KratosErrorId } from '../client/errors.js'

/**
 * What mends a failure: trying the same again (`retry`), starting the flow over (`restart`), signing in (`signIn`),
 * confirming who one is (`confirm`), going on as who one is (`continue`), or nothing that people can do (`none`).
 */
export type Remedy = 'retry' | 'restart' | 'signIn' | 'confirm' | 'continue' | 'none'

/** What starting over would not mend, or not as well. */
const remedies: { readonly [Id in KratosErrorId]?: Remedy } = {
  session_already_available: 'continue',
  session_aal1_required: 'signIn',
  session_aal2_required: 'confirm',
  session_refresh_required: 'confirm',
  session_inactive: 'signIn',
  session_verified_address_required: 'none',
  self_service_flow_disabled: 'none',
  browser_location_change_required: 'confirm',
  unauthorized: 'signIn',
  rate_limited: 'retry',
  server: 'retry',
  network: 'retry',
  timeout: 'retry',
  aborted: 'retry',
  not_json: 'retry',
  unexpected_shape: 'retry',
  too_large: 'retry',
  foreign_action: 'none',
  foreign_redirect: 'none',
}

/** What mends an error. */
export const remedyOf = ({ id }: Pick<KratosError, 'id'>): Remedy => remedies[id] ?? 'restart'
