import { securityKeysOf } from '../../webauthn/securityKeys.js'
import type { Strategy } from '../strategy.js'
import { passkeyLogin } from './passkeyLogin.js'
import { passkeyRegistration } from './passkeyRegistration.js'
import { passkeySettings } from './passkeySettings.js'

/** Keys in a phone or computer, which open the account by themselves. */
export const passkey: Strategy = {
  id: 'passkey',
  group: 'passkey',
  isEnabled: (config) => config.selfservice.methods.passkey.enabled,
  countFirstFactors: (_, identity) => securityKeysOf(identity, 'passkey').length,
  login: passkeyLogin,
  registration: passkeyRegistration,
  settings: passkeySettings,
}
