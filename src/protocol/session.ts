import type { Identity } from './identity.js'

/** How sure the server is of who somebody is; aal2 needs a second factor. */
export type AuthenticatorAssuranceLevel = 'aal0' | 'aal1' | 'aal2'

export interface AuthenticationMethod {
  method:
    | 'password'
    | 'code'
    | 'oidc'
    | 'saml'
    | 'totp'
    | 'lookup_secret'
    | 'webauthn'
    | 'passkey'
    | 'deviceauthn'
    | 'link_recovery'
    | 'code_recovery'
    | (string & {})
  /** Absent in v0.8. */
  aal?: AuthenticatorAssuranceLevel
  completed_at: string
  provider?: string
  organization?: string
  upstream_acr?: string
  upstream_amr?: string[]
}

export interface SessionDevice {
  id: string
  ip_address?: string
  user_agent?: string
  location?: string
}

/** Who is signed in, since when and how (`toSession`). */
export interface Session {
  id: string
  active: boolean
  expires_at: string
  authenticated_at: string
  issued_at: string
  authenticator_assurance_level: AuthenticatorAssuranceLevel
  authentication_methods: AuthenticationMethod[]
  /** `null` where a second factor is still due (API flows, and v0.8). */
  identity: Identity | null
  /** Absent in v0.8, read as an empty list. */
  devices: SessionDevice[]
  tokenized?: string
}
