import type { Strategy } from '../strategy.js'
import { linksOf } from './links.js'
import { oidcLogin } from './oidcLogin.js'
import { oidcRegistration } from './oidcRegistration.js'
import { oidcSettings } from './oidcSettings.js'

/** Accounts at OpenID providers. */
export const oidc: Strategy = {
  id: 'oidc',
  group: 'oidc',
  isEnabled: (config) => config.selfservice.methods.oidc.enabled,
  countFirstFactors: (_, identity) => linksOf(identity).length,
  login: oidcLogin,
  registration: oidcRegistration,
  settings: oidcSettings,
}
