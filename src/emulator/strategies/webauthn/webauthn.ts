import { securityKeysOf } from '../../webauthn/securityKeys.js'
import type { Strategy } from '../strategy.js'
import { isPasswordless } from './isPasswordless.js'
import { webauthnLogin } from './webauthnLogin.js'
import { webauthnRegistration } from './webauthnRegistration.js'
import { webauthnSettings } from './webauthnSettings.js'

/** Security keys: as configured a second factor, or a first one. */
export const webauthn: Strategy = {
  id: 'webauthn',
  group: 'webauthn',
  isEnabled: (config) => config.selfservice.methods.webauthn.enabled,
  isSecondFactorOf: (kratos, identity) =>
    !isPasswordless(kratos) && securityKeysOf(identity, 'webauthn').some((key) => !key.isPasswordless),
  countFirstFactors: (_, identity) =>
    securityKeysOf(identity, 'webauthn').filter((key) => key.isPasswordless).length,
  login: webauthnLogin,
  registration: webauthnRegistration,
  settings: webauthnSettings,
}
