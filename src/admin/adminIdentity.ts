import type { Identity } from '../protocol/identity.js'
import { readIdentity } from '../protocol/readIdentity.js'
import { conform, isRecord, recordOf } from '../protocol/record.js'

/** The kinds of credentials that Kratos stores. */
export type CredentialType =
  | 'password'
  | 'oidc'
  | 'saml'
  | 'totp'
  | 'lookup_secret'
  | 'webauthn'
  | 'passkey'
  | 'code'
  | 'profile'
  | 'link_recovery'
  | 'code_recovery'
  | (string & {})

/** One way in which somebody can sign in. */
export interface Credential {
  type: CredentialType
  /** What somebody is found by with it, such as addresses. */
  identifiers?: string[]
  version?: number
  /** Secrets, where they were asked for (`includeCredential`); providers of social sign-in. */
  config?: Record<string, unknown>
  created_at?: string
  updated_at?: string
}

/** An identity as the admin API knows it. */
export interface AdminIdentity extends Identity {
  metadata_admin?: unknown
  /** By type. v0.8 leaves them out of the answers to create and update. */
  credentials?: Record<string, Credential>
}

/** Reads an identity with its credentials; `undefined` where the value is no JSON object. */
export const readAdminIdentity = (value: unknown): AdminIdentity | undefined => {
  const identity = readIdentity(value)
  const { credentials } = recordOf(value)
  if (!identity || !isRecord(credentials)) return identity
  return {
    ...identity,
    credentials: Object.fromEntries(
      Object.entries(credentials).map(([type, credential]) => [
        type,
        conform(recordOf(credential), { type }),
      ]),
    ),
  }
}
