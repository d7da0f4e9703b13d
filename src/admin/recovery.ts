import type { CallOptions } from '../client/createKratosClient.js'
import { conform, isRecord } from '../protocol/record.js'
import type { AdminClient } from './createAdminClient.js'

/** Whom to let in again. */
export interface RecoveryLinkBody {
  identity_id: string
  /** How long it can be used, such as `12h` or `30m`. Default: what Kratos is configured to. */
  expires_in?: string
}

export interface RecoveryLinkParameters {
  /** Where the browser goes in the end. v0.8 has no such parameter. */
  returnTo?: string | undefined
}

export interface RecoveryLink {
  recovery_link: string
  expires_at?: string
}

export interface RecoveryCodeBody extends RecoveryLinkBody {
  /** Default: `browser`. */
  flow_type?: 'browser' | 'api'
}

export interface RecoveryCode extends RecoveryLink {
  recovery_code: string
}

/**
 * Makes a link that lets somebody in again (`createRecoveryLinkForIdentity`); send it on a safe way.
 *
 * @throws {KratosError} `not_found` where recovery by link is off; for an unknown identity `bad_request`, v0.8
 *   `not_found`
 */
export const createRecoveryLinkForIdentity = (
  client: AdminClient,
  json: RecoveryLinkBody,
  query?: RecoveryLinkParameters,
  { signal }: CallOptions = {},
): Promise<RecoveryLink> =>
  client.send({ method: 'POST', path: '/recovery/link', json, query, signal }, (body, { ok }) =>
    ok && isRecord(body) && body['recovery_link'] ? conform(body, { recovery_link: '' }) : undefined,
  )

/**
 * Makes a code and the link to where it is entered (`createRecoveryCodeForIdentity`). v0.8 has no such operation.
 *
 * @throws {KratosError} `not_found` for an unknown identity, or where recovery by code is off
 */
export const createRecoveryCodeForIdentity = (
  client: AdminClient,
  json: RecoveryCodeBody,
  { signal }: CallOptions = {},
): Promise<RecoveryCode> =>
  client.send({ method: 'POST', path: '/recovery/code', json, signal }, (body, { ok }) =>
    ok && isRecord(body) && body['recovery_code']
      ? conform(body, { recovery_link: '', recovery_code: '' })
      : undefined,
  )
