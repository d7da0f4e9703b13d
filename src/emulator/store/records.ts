import type { FlowKind } from '../../protocol/flow.js'
import type { AuthenticationMethod, AuthenticatorAssuranceLevel } from '../../protocol/session.js'
import type { UiText } from '../../protocol/text.js'
import type { FormNode } from '../nodes/formNode.js'

/** Everything the emulator keeps is plain data, so that a snapshot is a copy. Times are milliseconds. */

export type CredentialType = 'password' | 'oidc' | 'totp' | 'lookup_secret' | 'webauthn' | 'passkey' | 'code'

export interface Credential {
  type: CredentialType
  /** What somebody signs in with; unique among all identities for one type. */
  identifiers: string[]
  config: Record<string, unknown>
  version: number
  createdAt: number
  updatedAt: number
}

export interface VerifiableAddressRecord {
  id: string
  value: string
  via: string
  verified: boolean
  status: 'pending' | 'sent' | 'completed'
  verifiedAt?: number
  createdAt: number
  updatedAt: number
}

export interface RecoveryAddressRecord {
  id: string
  value: string
  via: string
  createdAt: number
  updatedAt: number
}

export type TraitValues = Record<string, unknown>

export interface IdentityRecord {
  id: string
  schemaId: string
  state: 'active' | 'inactive'
  /** Forgotten by the first change of traits, as Kratos does. */
  stateChangedAt?: number
  traits: TraitValues
  credentials: Partial<Record<CredentialType, Credential>>
  verifiableAddresses: VerifiableAddressRecord[]
  recoveryAddresses: RecoveryAddressRecord[]
  metadataPublic: unknown
  metadataAdmin: unknown
  externalId?: string
  organizationId: string | null
  createdAt: number
  updatedAt: number
}

export interface DeviceRecord {
  id: string
  userAgent: string
  ipAddress: string
}

export interface SessionRecord {
  id: string
  identityId: string
  /** For native apps. */
  token: string
  /** For browsers. */
  cookie: string
  logoutToken: string
  active: boolean
  issuedAt: number
  authenticatedAt: number
  expiresAt: number
  aal: AuthenticatorAssuranceLevel
  methods: AuthenticationMethod[]
  devices: DeviceRecord[]
}

/** A six-digit code that was sent somewhere; a flow keeps its own. */
export interface CodeRecord {
  code: string
  address: string
  via: string
  /** Who proves something with it; unknown while somebody registers. */
  identityId?: string
  expiresAt: number
  isUsed: boolean
}

/** The token of a link that was sent somewhere. */
export interface LinkRecord {
  token: string
  kind: 'recovery' | 'verification'
  /** Missing where an administrator made the link: opening it makes a flow. */
  flowId?: string
  identityId: string
  /** Missing where an administrator made the link, which proves no address. */
  address?: string
  expiresAt: number
  isUsed: boolean
}

/** What somebody wanted to change in their settings before they had to confirm that it is them. */
export interface ParkedRecord {
  /** What the continuity cookie carries. */
  id: string
  flowId: string
  identityId: string
  method: string
  body: string
  contentType: string
  expiresAt: number
}

export interface FlowRecord {
  id: string
  kind: FlowKind
  type: 'browser' | 'api'
  issuedAt: number
  expiresAt: number
  updatedAt: number
  requestUrl: string
  returnTo?: string
  state: string
  active?: string
  action: string
  method: string
  nodes: FormNode[]
  messages: UiText[]
  /** The CSRF cookie under which a browser flow may be read. */
  csrfToken: string
  /** Login: somebody signed in confirms that it is them. */
  refresh: boolean
  /** Login. */
  requestedAal: AuthenticatorAssuranceLevel
  /** Settings: whose; recovery and verification: whom it concerns, once known. */
  identityId?: string
  /** Codes that this flow takes. */
  codes: CodeRecord[]
  /** How many codes were tried. */
  tries: number
  /** The code with which an app fetches a session that a browser begins. */
  exchangeCode?: string
  /** What a strategy has to remember between two steps, by its own keys. */
  memory: Record<string, unknown>
}

/** A browser is at a provider. */
export interface VisitRecord {
  /** The value of its continuity cookie. */
  id: string
  /** What it has to bring back. */
  state: string
  expiresAt: number
}

/** An app waits for the session that its person begins in a browser. */
export interface TokenExchangeRecord {
  initCode: string
  returnToCode: string
  /** Once somebody signed in. */
  sessionId?: string
}

/** An error that a browser was sent to the error page with. */
export interface ErrorRecord {
  id: string
  error: Record<string, unknown>
  createdAt: number
}
