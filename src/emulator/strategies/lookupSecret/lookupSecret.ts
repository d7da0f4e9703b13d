import type { Strategy } from '../strategy.js'
import { backupCodesOf } from './backupCodes.js'
import { lookupSecretLogin } from './lookupSecretLogin.js'
import { lookupSecretSettings } from './lookupSecretSettings.js'

/** Backup codes, each good for one sign-in. */
export const lookupSecret: Strategy = {
  id: 'lookup_secret',
  group: 'lookup_secret',
  isEnabled: (config) => config.selfservice.methods.lookup_secret.enabled,
  isSecondFactorOf: (_, identity) => backupCodesOf(identity).length > 0,
  login: lookupSecretLogin,
  settings: lookupSecretSettings,
}
