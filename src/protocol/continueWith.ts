interface ContinueFlow {
  id: string
  url?: string
}

/** What Kratos asks the client to do after a success, told apart by `action`. */
export type ContinueWith =
  | { action: 'set_ory_session_token'; ory_session_token: string }
  | { action: 'show_verification_ui'; flow: ContinueFlow & { verifiable_address?: string } }
  | { action: 'show_settings_ui'; flow: ContinueFlow }
  | { action: 'show_recovery_ui'; flow: ContinueFlow }
  | { action: 'redirect_browser_to'; redirect_browser_to: string }

/** A step that this kit does not know: handed to the app as it came. */
export interface UnknownContinueWith {
  action: string & {}
  [key: string]: unknown
}
