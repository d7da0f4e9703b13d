import type { Strategy } from '../strategy.js'
import { identifierFirstLogin } from './identifierFirstLogin.js'

/** Asks who signs in before it asks how they prove it. */
export const identifierFirst: Strategy = {
  id: 'identifier_first',
  group: 'identifier_first',
  isEnabled: (config) => config.selfservice.flows.login.style === 'identifier_first',
  login: identifierFirstLogin,
}
