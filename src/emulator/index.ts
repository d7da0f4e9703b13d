export type { EmulatorClock, Span } from './clock/createClock.js'
export { ConfigurationError } from './config/readConfiguration.js'
export type { Courier, Mail } from './courier/createCourier.js'
export {
  createEmulator,
  type Emulator,
  type EmulatorIdentity,
  type EmulatorOptions,
} from './createEmulator.js'
export type { Faults } from './faults/createFaults.js'
export type { EmulatorFault, FaultKind, FaultScope } from './faults/fault.js'
export type { WebHook, WebHookAnswer, WebHookCall } from './flows/hooks/webHook.js'
export type { Version } from './generations/generation.js'
export type { Identities, KnownIdentity } from './levers/createIdentities.js'
export type { KnownSession, Sessions } from './levers/createSessions.js'
export type { Snapshot } from './levers/snapshot.js'
export type { LoggedExchange } from './log/describeExchange.js'
export type { Claims, MapClaims } from './oidc/claims.js'
