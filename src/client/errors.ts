/** Every id that a `KratosError` can carry: Kratos's own, then the kit's for what Kratos leaves unnamed. */
export type KratosErrorId =
  | 'session_already_available'
  | 'session_aal1_required'
  | 'session_aal2_required'
  | 'session_refresh_required'
  | 'session_inactive'
  | 'session_verified_address_required'
  | 'security_csrf_violation'
  | 'security_identity_mismatch'
  | 'self_service_flow_expired'
  | 'self_service_flow_replaced'
  | 'self_service_flow_disabled'
  | 'self_service_flow_return_to_forbidden'
  | 'browser_location_change_required'
  | 'identity_disabled'
  | 'unauthorized'
  | 'forbidden'
  | 'not_found'
  | 'conflict'
  | 'bad_request'
  | 'rate_limited'
  | 'server'
  | 'network'
  | 'timeout'
  | 'aborted'
  | 'not_json'
  | 'unexpected_shape'

/** What Kratos, or the way to it, did instead of answering as asked. */
export class KratosError extends Error {
  override readonly name = 'KratosError'
  readonly id: KratosErrorId
  /** HTTP status; `undefined` where no answer came. */
  readonly status: number | undefined

  constructor(id: KratosErrorId, message: string, options: { status?: number; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.id = id
    this.status = options.status
  }
}
