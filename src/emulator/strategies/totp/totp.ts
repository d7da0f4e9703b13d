import type { Strategy } from '../strategy.js'
import { keyOf } from './totpKey.js'
import { totpLogin } from './totpLogin.js'
import { totpSettings } from './totpSettings.js'

/** Authenticator apps. */
export const totp: Strategy = {
  id: 'totp',
  group: 'totp',
  isEnabled: (config) => config.selfservice.methods.totp.enabled,
  isSecondFactorOf: (_, identity) => keyOf(identity) !== undefined,
  login: totpLogin,
  settings: totpSettings,
}
