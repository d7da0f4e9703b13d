export type { EmulatorClock, Span } from './clock/createClock.js'
export { ConfigurationError } from './config/readConfiguration.js'
export type { Courier, Mail } from './courier/createCourier.js'
export {
  createEmulator,
  type Emulator,
  type EmulatorIdentity,
  type EmulatorOptions,
} from './createEmulator.js'
export type { WebHook, WebHookAnswer, WebHookCall } from './flows/hooks/webHook.js'
export type { Version } from './generations/generation.js'
export type { Claims, MapClaims } from './oidc/claims.js'
