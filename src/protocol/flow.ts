import type { ContinueWith, UnknownContinueWith } from './continueWith.js'
import type { Identity } from './identity.js'
import type { UiNode } from './node.js'
import type { AuthenticatorAssuranceLevel } from './session.js'
import type { UiText } from './text.js'

/** The five self-service flows. */
export type FlowKind = 'login' | 'registration' | 'recovery' | 'verification' | 'settings'

/** The form that a flow asks to be shown. */
export interface UiContainer {
  /** Absolute URL to post to; carries `?flow=`. */
  action: string
  /** `POST`; `GET` once a verification passed. */
  method: string
  nodes: UiNode[]
  messages: UiText[]
}

export interface FlowBase {
  id: string
  /** Browser flows use cookies and a CSRF token, API flows a session token. */
  type: 'browser' | 'api'
  expires_at: string
  issued_at: string
  request_url: string
  return_to?: string
  active?: string
  ui: UiContainer
  transient_payload?: Record<string, unknown>
  organization_id?: string | null
}

/** A state that Kratos knows today, or one of tomorrow. */
type State<Known extends string> = Known | (string & {})

type StepState = State<'choose_method' | 'sent_email' | 'passed_challenge'>

export interface LoginFlow extends FlowBase {
  kind: 'login'
  /** Absent in v0.8. */
  state?: StepState
  refresh?: boolean
  requested_aal?: AuthenticatorAssuranceLevel
  created_at?: string
  updated_at?: string
  oauth2_login_challenge?: string
  oauth2_login_request?: Record<string, unknown>
  session_token_exchange_code?: string
  identity_schema?: string
}

export interface RegistrationFlow extends FlowBase {
  kind: 'registration'
  /** Absent in v0.8. */
  state?: StepState
  oauth2_login_challenge?: string
  oauth2_login_request?: Record<string, unknown>
  session_token_exchange_code?: string
  identity_schema?: string
}

export interface RecoveryFlow extends FlowBase {
  kind: 'recovery'
  /** The long ones come where `feature_flags.choose_recovery_address` is on. */
  state?:
    | StepState
    | 'recovery_awaiting_address'
    | 'recovery_awaiting_address_choice'
    | 'recovery_confirming_address'
    | 'recovery_awaiting_code'
  continue_with?: (ContinueWith | UnknownContinueWith)[]
}

export interface VerificationFlow extends FlowBase {
  kind: 'verification'
  state?: StepState
}

export interface SettingsFlow extends FlowBase {
  kind: 'settings'
  state?: State<'show_form' | 'success'>
  identity: Identity
  continue_with?: (ContinueWith | UnknownContinueWith)[]
}

/** Each flow by its kind. `kind` is the client's own tag: Kratos's `type` already means browser or API. */
export interface FlowByKind {
  login: LoginFlow
  registration: RegistrationFlow
  recovery: RecoveryFlow
  verification: VerificationFlow
  settings: SettingsFlow
}

export type Flow<Kind extends FlowKind = FlowKind> = FlowByKind[Kind] & { kind: Kind }
