import type { FlowKind } from '../protocol/flow.js'
import type { AuthenticatorAssuranceLevel } from '../protocol/session.js'

interface Returning {
  /** Where the browser goes in the end; Kratos must allow it (`selfservice.allowed_return_urls`). */
  returnTo?: string | undefined
}

interface Tenancy {
  /** The organization to sign in to (Ory Network). */
  organization?: string | undefined
  /** The identity schema to use, where there are several. */
  identitySchema?: string | undefined
}

interface OAuth2 {
  /** Ory Hydra's login challenge; browser flows only. */
  loginChallenge?: string | undefined
}

interface TokenExchange {
  /** Asks for the code that `exchangeSessionToken` needs after a social sign-in; API flows only. */
  returnSessionTokenExchangeCode?: boolean | undefined
}

/** What each flow can be started with (`createBrowserLoginFlow`, `createNativeLoginFlow` and so on). */
export interface FlowParameters {
  login: Returning &
    Tenancy &
    OAuth2 &
    TokenExchange & {
      /** Asks for the credentials again although somebody is signed in. */
      refresh?: boolean | undefined
      /** `aal2` asks for a second factor. */
      aal?: AuthenticatorAssuranceLevel | undefined
      /** The trait whose address gets a code as second factor. */
      via?: string | undefined
    }
  registration: Returning &
    Tenancy &
    OAuth2 &
    TokenExchange & {
      /** Where the browser goes after the verification that follows. */
      afterVerificationReturnTo?: string | undefined
    }
  recovery: Returning
  verification: Returning
  settings: Returning
}

/** The parameters of one kind of flow. */
export type ParametersOf<Kind extends FlowKind> = FlowParameters[Kind]
