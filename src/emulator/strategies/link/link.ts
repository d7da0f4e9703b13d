import type { Strategy } from '../strategy.js'
import { linkRecovery } from './linkRecovery.js'
import { linkVerification } from './linkVerification.js'

/** Links that are sent by mail and opened once. */
export const link: Strategy = {
  id: 'link',
  group: 'link',
  isEnabled: (config) => config.selfservice.methods.link.enabled === true,
  recovery: linkRecovery,
  verification: linkVerification,
}
