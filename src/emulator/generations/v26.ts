import { patternQuicksort } from '../sorting/patternQuicksort.js'
import { code } from '../strategies/code/code.js'
import { identifierFirst } from '../strategies/identifierFirst/identifierFirst.js'
import { link } from '../strategies/link/link.js'
import { lookupSecret } from '../strategies/lookupSecret/lookupSecret.js'
import { oidc } from '../strategies/oidc/oidc.js'
import { passkey } from '../strategies/passkey/passkey.js'
import { password } from '../strategies/password/password.js'
import { profile } from '../strategies/profile/profile.js'
import { totp } from '../strategies/totp/totp.js'
import { webauthn } from '../strategies/webauthn/webauthn.js'
import { createTexts } from '../texts/createTexts.js'
import { v26Texts } from '../texts/v26.js'
import { keyOptions } from '../webauthn/keyOptions.js'
import type { Generation } from './generation.js'

/** Kratos v26.2.0, today's generation. */
export const v26: Generation = {
  version: 'v26',
  say: createTexts(v26Texts),
  strategies: [profile, password, oidc, code, link, totp, passkey, webauthn, lookupSecret, identifierFirst],
  leadsToOtherPort: true,
  answersHead: true,
  answersOptions: false,
  release: 'v26.2.0',
  missingRoutes: [],
  identifierField: 'identifier',
  loginFieldGroup: 'default',
  registrationTraitGroup: 'default',
  providerTraitGroup: 'default',
  offersLinking: true,
  checksFieldsFirst: false,
  brokenJsonStatus: 400,
  returnsFromSecondFactor: true,
  showsForeignSettings: false,
  recoverySignedInId: 'session_already_available',
  namesExpired: ['login browser', 'login api', 'registration browser', 'registration api', 'recovery api'],
  readsSessionHeader: false,
  hasAutocomplete: true,
  hasStates: true,
  hasTwoSteps: true,
  keepsMessages: ['verification'],
  namesUse: true,
  namesLinking: true,
  leadsOnAfterVerification: true,
  unknownToRecover: [400, { reason: 'The requested identity id does not exist.' }],
  sendsToSecondFactor: true,
  namesIdentifier: true,
  hidesKnownIdentifier: true,
  offersAllToConfirm: false,
  hasProvidersForApps: true,
  namesLinksByLabel: true,
  hasPasswordlessKeys: true,
  keyOptions,
  hasTriggers: true,
  hasMetadata: true,
  createFields: [
    'schema_id',
    'traits',
    'state',
    'credentials',
    'metadata_public',
    'metadata_admin',
    'verifiable_addresses',
    'recovery_addresses',
    'organization_id',
    'external_id',
  ],
  showsWrittenCredentials: true,
  listsCredentials: true,
  declassifies: [
    'password',
    'oidc',
    'saml',
    'totp',
    'lookup_secret',
    'webauthn',
    'code',
    'passkey',
    'profile',
    'link_recovery',
    'code_recovery',
  ],
  filtersIdentities: true,
  countsPages: false,
  versionsCredentials: true,
  duplicate: { reason: 'This identity conflicts with another identity that already exists.' },
  describesSessions: true,
  logoutCarriesReturnUrl: true,
  hasErrorIdHeader: true,
  findsEncodedSchemas: true,
  resendsContinuity: false,
  renewsCookieOnSettings: true,
  saysCredentialsMissing: true,
  leadsStraightToLogin: false,
  tokenPrefixes: { session: 'ory_st_', logout: 'ory_lo_' },
  refusesOldPassword: true,
  keepsEmailLabel: true,
  groups: {
    login: ['oidc', 'default', 'webauthn', 'passkey', 'code', 'password', 'totp', 'lookup_secret'],
    registration: [
      'oidc',
      'saml',
      'default',
      'webauthn',
      'passkey',
      'code',
      'password',
      'captcha',
      'profile',
    ],
    settings: ['default', 'profile', 'password', 'oidc', 'lookup_secret', 'webauthn', 'passkey', 'totp'],
  },
  mixesPassword: true,
  sortGroups: patternQuicksort,
  backToPage: { login: 303, registration: 302, settings: 303, recovery: 303, verification: 303 },
}
