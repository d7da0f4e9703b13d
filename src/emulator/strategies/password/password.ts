import type { Strategy } from '../strategy.js'
import { passwordLogin } from './passwordLogin.js'
import { passwordRegistration } from './passwordRegistration.js'
import { passwordSettings } from './passwordSettings.js'

export const password: Strategy = {
  id: 'password',
  group: 'password',
  isEnabled: (config) => config.selfservice.methods.password.enabled,
  countFirstFactors: (_, { credentials }) =>
    credentials.password && credentials.password.identifiers.length > 0 ? 1 : 0,
  login: passwordLogin,
  registration: passwordRegistration,
  settings: passwordSettings,
}
