import type { Strategy } from '../strategy.js'
import { profileRegistration } from './profileRegistration.js'
import { profileSettings } from './profileSettings.js'

/** The traits that somebody may change about themselves. */
export const profile: Strategy = {
  id: 'profile',
  group: 'profile',
  isEnabled: (config) => config.selfservice.methods.profile.enabled,
  registration: profileRegistration,
  settings: profileSettings,
}
