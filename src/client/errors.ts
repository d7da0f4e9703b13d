import type { ContinueWith, UnknownContinueWith } from '../protocol/continueWith.js'
import { sentences } from './sentences.js'

declare const process: { env: { NODE_ENV?: string } }

/** What an error may carry beside its id. */
interface Carried {
  /** Where the browser has to go (`redirect_browser_to`). */
  redirectTo: string
  /** The flow that the server made instead (`use_flow_id`). */
  flowId: string
  /** What to do next, such as the verification that is already under way. */
  continueWith: (ContinueWith | UnknownContinueWith)[]
  /** Whose account was disabled. */
  identityId: string
  /** Milliseconds until another try makes sense (`Retry-After`, seconds or a date). */
  retryAfter: number
  /** Up to 200 characters from the start of the body, without tokens and without what was posted. */
  excerpt: string
}

/** Every id of a `KratosError`, and what it carries: Kratos's own ids, then the kit's for what Kratos leaves unnamed. */
interface CarriedById {
  session_already_available: never
  session_aal1_required: never
  session_aal2_required: 'redirectTo'
  session_refresh_required: 'redirectTo'
  session_inactive: never
  session_verified_address_required: 'continueWith'
  security_csrf_violation: never
  security_identity_mismatch: never
  self_service_flow_expired: 'flowId'
  self_service_flow_replaced: 'flowId'
  self_service_flow_disabled: never
  self_service_flow_return_to_forbidden: never
  browser_location_change_required: 'redirectTo'
  identity_disabled: 'identityId'
  unauthorized: never
  forbidden: never
  not_found: 'excerpt'
  conflict: never
  bad_request: never
  rate_limited: 'retryAfter'
  server: 'retryAfter' | 'excerpt'
  network: never
  timeout: never
  aborted: never
  not_json: 'excerpt'
  unexpected_shape: 'excerpt'
  too_large: never
  foreign_action: never
  foreign_redirect: 'redirectTo'
}

export type KratosErrorId = keyof CarriedById

type Field<Id extends KratosErrorId, Name extends keyof Carried> = Name extends CarriedById[Id]
  ? Carried[Name] | undefined
  : undefined

/** What is known of a failure when it is made into an error. */
export type KratosErrorDetails = { [Name in keyof Carried]?: Carried[Name] | undefined } & {
  /** Method and path of the request, such as `GET /sessions/whoami`. */
  operation?: string
  status?: number
  reason?: string
  cause?: unknown
}

class KratosFailure<Id extends KratosErrorId = KratosErrorId> extends Error {
  override readonly name = 'KratosError'
  readonly id: Id
  /** HTTP status; `undefined` where no answer came. */
  declare readonly status: number | undefined
  /** Method and path of the request that failed. */
  declare readonly operation: string | undefined
  /** Kratos's own words for a developer; not meant for the people who sign in. */
  declare readonly reason: string | undefined
  declare readonly redirectTo: Field<Id, 'redirectTo'>
  declare readonly flowId: Field<Id, 'flowId'>
  declare readonly continueWith: Field<Id, 'continueWith'>
  declare readonly identityId: Field<Id, 'identityId'>
  declare readonly retryAfter: Field<Id, 'retryAfter'>
  declare readonly excerpt: Field<Id, 'excerpt'>

  constructor(id: Id, details: KratosErrorDetails = {}) {
    const { operation = 'kratos-kit', reason = '' } = details
    super(`${operation}: ${process.env.NODE_ENV === 'production' ? `${id} ${reason}` : sentences[id]}`)
    this.id = id
    Object.assign(this, details)
  }

  // Tells the types that `instanceof` finds the union below.
  declare static [Symbol.hasInstance]: (value: unknown) => value is KratosError
}

/**
 * What Kratos, or the way to it, did instead of answering as asked: a union told apart by `id`, each member with
 * what that id carries. `message` says what happened, why and what to do, for the developer's eyes; it holds no
 * secret, no token and no cookie.
 */
export type KratosError = { [Id in KratosErrorId]: KratosFailure<Id> }[KratosErrorId]
export const KratosError = KratosFailure

/**
 * Tells a `KratosError` from anything else, or one with one of the given ids from all others.
 *
 * @param ids none: any `KratosError` will do
 */
export const isKratosError = <Id extends KratosErrorId = KratosErrorId>(
  value: unknown,
  ...ids: Id[]
): value is Extract<KratosError, { id: Id }> =>
  value instanceof KratosError && (ids.length === 0 || ids.some((id) => id === value.id))
