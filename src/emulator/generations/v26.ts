import { createTexts } from '../texts/createTexts.js'
import { v26Texts } from '../texts/v26.js'
import type { Generation } from './generation.js'

/** Kratos v26.2.0, today's generation. */
export const v26: Generation = {
  version: 'v26',
  say: createTexts(v26Texts),
  identifierField: 'identifier',
  loginFieldGroup: 'default',
  registrationTraitGroup: 'default',
  hasAutocomplete: true,
  hasStates: true,
  hasTwoSteps: true,
  keepsMessages: ['verification'],
  namesUse: true,
  leadsOnAfterVerification: true,
  unknownToRecover: 400,
  sendsToSecondFactor: true,
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
  backToPage: { login: 303, registration: 302, settings: 303, recovery: 303, verification: 303 },
}
