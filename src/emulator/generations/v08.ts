import { quicksort } from '../sorting/quicksort.js'
import { link } from '../strategies/link/link.js'
import { lookupSecret } from '../strategies/lookupSecret/lookupSecret.js'
import { oidc } from '../strategies/oidc/oidc.js'
import { password } from '../strategies/password/password.js'
import { profile } from '../strategies/profile/profile.js'
import { totp } from '../strategies/totp/totp.js'
import { webauthn } from '../strategies/webauthn/webauthn.js'
import { createTexts } from '../texts/createTexts.js'
import { v08Wordings } from '../texts/v08.js'
import { v26Texts } from '../texts/v26.js'
import { classicKeyOptions } from '../webauthn/classicKeyOptions.js'
import type { Generation } from './generation.js'

/** Kratos v0.8.2, the generation of the v0alpha2 API. */
export const v08: Generation = {
  version: 'v0.8',
  say: createTexts(v26Texts, v08Wordings),
  strategies: [password, oidc, profile, link, totp, webauthn, lookupSecret],
  leadsToOtherPort: false,
  answersHead: false,
  answersOptions: true,
  release: 'v0.8.2-alpha.1',
  missingRoutes: [
    'public GET /sessions',
    'public DELETE /sessions',
    'public DELETE /sessions/{id}',
    'public GET /sessions/token-exchange',
    'admin PATCH /identities',
    'admin PATCH /identities/{id}',
    'admin GET /identities/by/external/{externalId}',
    'admin DELETE /identities/{id}/credentials/{type}',
    'admin GET /identities/{id}/sessions',
    'admin GET /sessions',
    'admin GET /sessions/{id}',
    'admin DELETE /sessions/{id}',
    'admin PATCH /sessions/{id}/extend',
    'admin POST /recovery/code',
  ],
  identifierField: 'password_identifier',
  loginFieldGroup: 'password',
  registrationTraitGroup: 'password',
  providerTraitGroup: 'oidc',
  offersLinking: false,
  checksFieldsFirst: true,
  brokenJsonStatus: 500,
  returnsFromSecondFactor: false,
  showsForeignSettings: true,
  namesExpired: ['login browser', 'login api', 'registration browser', 'registration api'],
  readsSessionHeader: true,
  hasAutocomplete: false,
  hasStates: false,
  hasTwoSteps: false,
  keepsMessages: ['recovery', 'verification'],
  namesUse: false,
  namesLinking: false,
  leadsOnAfterVerification: false,
  unknownToRecover: [404, { message: 'Unable to locate the resource' }],
  sendsToSecondFactor: false,
  namesIdentifier: false,
  hidesKnownIdentifier: false,
  offersAllToConfirm: true,
  hasProvidersForApps: false,
  namesLinksByLabel: false,
  hasPasswordlessKeys: false,
  keyOptions: classicKeyOptions,
  hasTriggers: false,
  hasMetadata: false,
  createFields: ['schema_id', 'traits', 'state'],
  showsWrittenCredentials: false,
  listsCredentials: false,
  declassifies: ['', 'oidc'],
  filtersIdentities: false,
  countsPages: true,
  versionsCredentials: false,
  duplicate: {
    message: 'Unable to insert or update resource because a resource with that value exists already',
  },
  describesSessions: false,
  logoutCarriesReturnUrl: false,
  hasErrorIdHeader: false,
  findsEncodedSchemas: false,
  resendsContinuity: true,
  renewsCookieOnSettings: false,
  saysCredentialsMissing: false,
  leadsStraightToLogin: true,
  mailMethod: 'link',
  tokenPrefixes: { session: '', logout: '' },
  refusesOldPassword: false,
  keepsEmailLabel: false,
  groups: {
    login: ['default', 'oidc', 'password', 'webauthn', 'totp', 'lookup_secret'],
    registration: ['default', 'oidc', 'password'],
    settings: ['default', 'profile', 'password', 'oidc', 'lookup_secret', 'webauthn', 'totp'],
  },
  mixesPassword: false,
  sortGroups: quicksort,
  backToPage: { login: 302, registration: 302, settings: 303, recovery: 303, verification: 303 },
}
