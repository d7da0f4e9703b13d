import type { Strategy } from '../strategy.js'
import { codeAddresses } from './codeAddresses.js'
import { codeLogin } from './codeLogin.js'
import { codeRecovery } from './codeRecovery.js'
import { codeRegistration } from './codeRegistration.js'
import { codeVerification } from './codeVerification.js'

/** Six-digit codes that are sent by mail or text message. */
export const code: Strategy = {
  id: 'code',
  group: 'code',
  isEnabled: (config) => config.selfservice.methods.code.enabled,
  countFirstFactors: ({ config }) => (config.selfservice.methods.code.passwordless_enabled ? 1 : 0),
  isSecondFactorOf: ({ config }, identity) =>
    config.selfservice.methods.code.mfa_enabled && codeAddresses(identity).length > 0,
  login: codeLogin,
  registration: codeRegistration,
  recovery: codeRecovery,
  verification: codeVerification,
}
