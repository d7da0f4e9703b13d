import type { RecoveryAddress, VerifiableAddress } from '../protocol/identity.js'
import type { Traits } from '../protocol/register.js'

interface PasswordImport {
  /** In plain text, or as a hash (PHC format, or those that Kratos's manual lists). */
  config: { password: string } | { hashed_password: string } | { use_password_migration_hook: true }
}

interface ProviderImport {
  config: {
    providers: {
      provider: string
      /** The `sub` claim at the provider. */
      subject: string
      organization?: string | null
      /** Lets somebody sign in although the provider was never linked (social sign-in only). */
      use_auto_link?: boolean
    }[]
  }
}

/** Credentials that come along with an identity. */
export interface CredentialsImport {
  password?: PasswordImport
  oidc?: ProviderImport
  saml?: ProviderImport
}

/** What a new identity is made from. v0.8 knows `schema_id`, `traits` and `state` only. */
export interface CreateIdentityBody {
  schema_id: string
  traits: Traits
  /** Default: `active`. */
  state?: 'active' | 'inactive'
  credentials?: CredentialsImport
  metadata_public?: unknown
  metadata_admin?: unknown
  verifiable_addresses?: (Pick<VerifiableAddress, 'value' | 'verified' | 'via' | 'status'> &
    Partial<VerifiableAddress>)[]
  recovery_addresses?: (Pick<RecoveryAddress, 'value' | 'via'> & Partial<RecoveryAddress>)[]
  /** Ory Network. */
  organization_id?: string | null
  /** An id of your own to find the identity by. */
  external_id?: string
}

/** What an identity becomes: all of it, what is left out is lost. */
export interface UpdateIdentityBody {
  schema_id: string
  traits: Traits
  state: 'active' | 'inactive'
  credentials?: CredentialsImport
  metadata_public?: unknown
  metadata_admin?: unknown
  external_id?: string
}

/** One step of a JSON Patch (RFC 6902). */
export type JsonPatchStep =
  | { op: 'add' | 'replace' | 'test'; path: string; value: unknown }
  | { op: 'remove'; path: string }
  | { op: 'move' | 'copy'; path: string; from: string }

/** One identity to create in a batch. */
export interface IdentityPatch {
  create: CreateIdentityBody
  /** A UUID of your own that the result carries, too. */
  patch_id?: string
}

/** What became of one identity of a batch. */
export interface IdentityPatchResult {
  action: 'create' | 'error' | (string & {})
  /** The id of the new identity. */
  identity?: string
  patch_id?: string
  /** Kratos's error, where there is none. */
  error?: Record<string, unknown>
}
