import { createTexts, type Wording } from '../texts/createTexts.js'
import { v26Texts } from '../texts/v26.js'
import type { Generation } from './generation.js'

/** What v0.8.2 says otherwise, by the id that today's generation uses. */
const wordings: Record<number, Wording> = {
  1010002: { context: ['provider'] },
  1040002: { context: ['provider'] },
  1050001: { type: 'info' },
  1060001: { type: 'info' },
  1070002: { context: [] },
  1080002: { type: 'info' },
  4000001: { context: [] },
}

/** Kratos v0.8.2, the generation of the v0alpha2 API. */
export const v08: Generation = {
  version: 'v0.8',
  say: createTexts(v26Texts, wordings),
  identifierField: 'password_identifier',
  loginFieldGroup: 'password',
  registrationTraitGroup: 'password',
  hasAutocomplete: false,
  hasStates: false,
  hasTwoSteps: false,
  keepsMessages: ['recovery', 'verification'],
  namesUse: false,
  leadsOnAfterVerification: false,
  unknownToRecover: 404,
  sendsToSecondFactor: false,
  groups: {
    login: ['default', 'oidc', 'password', 'webauthn', 'totp', 'lookup_secret'],
    registration: ['default', 'oidc', 'password'],
    settings: ['default', 'profile', 'password', 'oidc', 'lookup_secret', 'webauthn', 'totp'],
  },
  mixesPassword: false,
  backToPage: { login: 302, registration: 302, settings: 303, recovery: 303, verification: 303 },
}
