import type { Traits } from './register.js'

export interface VerifiableAddress {
  id: string
  value: string
  verified: boolean
  via: 'email' | 'sms' | (string & {})
  /** `pending` until a mail went out, then `sent`, `completed` once verified. */
  status: 'pending' | 'sent' | 'completed' | (string & {})
  verified_at?: string
  created_at?: string
  updated_at?: string
}

export interface RecoveryAddress {
  id: string
  value: string
  via: 'email' | 'sms' | (string & {})
  created_at?: string
  updated_at?: string
}

/** Somebody who can sign in, as the server knows them. */
export interface Identity {
  id: string
  schema_id: string
  schema_url: string
  state?: 'active' | 'inactive' | (string & {})
  state_changed_at?: string
  traits: Traits
  external_id?: string
  verifiable_addresses?: VerifiableAddress[]
  recovery_addresses?: RecoveryAddress[]
  metadata_public?: unknown
  organization_id?: string | null
  created_at?: string
  updated_at?: string
}
