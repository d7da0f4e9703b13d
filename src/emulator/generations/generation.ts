import type { FlowKind } from '../../protocol/flow.js'
import type { NodeGroup } from '../../protocol/node.js'
import type { FaultDetails } from '../http/fault.js'
import type { Sort } from '../sorting/row.js'
import type { Strategy } from '../strategies/strategy.js'
import type { Say } from '../texts/createTexts.js'
import type { KeyOptions } from '../webauthn/keyOptions.js'

/** The two generations that the emulator speaks. */
export type Version = 'v0.8' | 'v26'

/** What sets a generation apart, as data: nothing else may ask for the version. */
export interface Generation {
  version: Version
  say: Say
  /** Every method that it knows, in the order in which it asks them. */
  strategies: readonly Strategy[]
  /** Whether each port sends what is meant for the other one there, instead of not knowing it. */
  leadsToOtherPort: boolean
  /** Whether it answers `HEAD` wherever it answers `GET`, and `OPTIONS` wherever it answers anything. */
  answersHead: boolean
  answersOptions: boolean
  /** What `/version` answers. */
  release: string
  /** Routes that it has not got, as `side METHOD path`. */
  missingRoutes: readonly string[]
  /** The name of the login form's first field. */
  identifierField: string
  /** Where that field and the traits of a registration stand. */
  loginFieldGroup: NodeGroup
  registrationTraitGroup: NodeGroup
  /** Where the traits stand that a provider did not tell. */
  providerTraitGroup: NodeGroup
  /** Whether a sign-up with somebody's address at a provider turns into a login that links the two. */
  offersLinking: boolean
  /** Whether a form's missing fields are told before its CSRF token is looked at. */
  checksFieldsFirst: boolean
  /** The status for a body that is no JSON; with 400 the form comes back. */
  brokenJsonStatus: 400 | 500
  /** Whether a second factor that settings ask for leads back to them. */
  returnsFromSecondFactor: boolean
  /** Whether settings of somebody else come back as a form that says so. */
  showsForeignSettings: boolean
  /** The id of the refusal of a recovery by somebody signed in. */
  recoverySignedInId?: string
  /** Flows whose reading says that they expired by an id, as `kind type`. */
  namesExpired: readonly string[]
  /** Whether a browser may carry its session in a header, for a server that asks in its place. */
  readsSessionHeader: boolean
  /** Whether inputs say what to fill in (`autocomplete`). */
  hasAutocomplete: boolean
  /** Whether login and registration carry `state`, `organization_id` and answers carry `continue_with`. */
  hasStates: boolean
  /** Whether login can ask for the identifier first, and registration for the traits. */
  hasTwoSteps: boolean
  /** Flows in which the messages of an earlier problem stay when the next comes. */
  keepsMessages: readonly FlowKind[]
  /** Whether recovery and verification say from the start by which method (`active`). */
  namesUse: boolean
  /** Whether settings say so when somebody came back from a provider (`active`). */
  namesLinking: boolean
  /** Whether a verification that ended well shows where it leads to; else a mailed link sends the browser there. */
  leadsOnAfterVerification: boolean
  /** The refusal where an administrator wants a recovery link for nobody. */
  unknownToRecover: [status: number, details: FaultDetails]
  /** Whether a browser is sent on to the second factor by the login's answer, instead of finding out later. */
  sendsToSecondFactor: boolean
  /** Whether the login form calls its first field by the title of the trait that goes there. */
  namesIdentifier: boolean
  /** Whether that field is hidden when it is known who has to confirm. */
  hidesKnownIdentifier: boolean
  /** Whether somebody who confirms who they are is offered all first factors, also those that they lack. */
  offersAllToConfirm: boolean
  /** Whether apps may sign in with providers. */
  hasProvidersForApps: boolean
  /** Whether the settings name providers by their labels, not by their ids. */
  namesLinksByLabel: boolean
  /** Whether security keys can open an account; else they are only ever a second factor, and need no identifier. */
  hasPasswordlessKeys: boolean
  keyOptions: KeyOptions
  /** Whether buttons for security keys carry their options and their function, and scripts a nonce. */
  hasTriggers: boolean
  /** Whether identities have an organization and metadata. */
  hasMetadata: boolean
  /** What an administrator may say of a new identity; anything else is refused. */
  createFields: readonly string[]
  /** Whether the admin port shows what somebody signs in with also for an identity that was just written. */
  showsWrittenCredentials: boolean
  /** Whether lists of identities show that too, and which credentials somebody may see in full. */
  listsCredentials: boolean
  declassifies: readonly string[]
  /** Whether lists of identities can be narrowed. */
  filtersIdentities: boolean
  /** Whether lists count pages when nobody asks for it. */
  countsPages: boolean
  /** Whether it shows the version of credentials. */
  versionsCredentials: boolean
  /** The refusal of an identity whose identifiers or addresses are somebody else's. */
  duplicate: FaultDetails
  /** Whether a session says on which devices, and how surely, somebody signed in. */
  describesSessions: boolean
  /** Whether the URL to sign out carries where to return to. */
  logoutCarriesReturnUrl: boolean
  /** Whether the header `Ory-Error-Id` repeats what went wrong. */
  hasErrorIdHeader: boolean
  /** Whether a schema is found by its encoded id, as identities name it. */
  findsEncodedSchemas: boolean
  /** Whether the cookie of a visit or of parked settings is sent again by a return and by a new settings form. */
  resendsContinuity: boolean
  /** Whether saved settings send the session cookie again. */
  renewsCookieOnSettings: boolean
  /** Whether the refusal of settings says if credentials were missing. */
  saysCredentialsMissing: boolean
  /** Whether a browser that asks for settings signed out goes to the login page itself (302), not by a new flow. */
  leadsStraightToLogin: boolean
  /** The only method of recovery and verification, whatever is configured. */
  mailMethod?: 'link'
  /** What tokens begin with. */
  tokenPrefixes: Record<'session' | 'logout', string>
  /** Whether a new password has to differ from the old one. */
  refusesOldPassword: boolean
  /** Whether the field for an address keeps its label once an address was sent. */
  keepsEmailLabel: boolean
  /** Groups in the order of each flow; recovery and verification stay as they were built. */
  groups: Partial<Record<FlowKind, readonly NodeGroup[]>>
  mixesPassword: boolean
  /** How the runtime of that Kratos sorts, which leaves ties within a group in an order of its own. */
  sortGroups: Sort
  /** Status with which a browser's form post comes back to the page after a problem. */
  backToPage: Record<FlowKind, number>
}
