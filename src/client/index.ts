export type { Answer } from './answer.js'
export { createFlow } from './createFlow.js'
export {
  type CallOptions,
  createKratosClient,
  type KratosClient,
  type KratosClientOptions,
  type Transport,
} from './createKratosClient.js'
export { disableMyOtherSessions } from './disableMyOtherSessions.js'
export { disableMySession } from './disableMySession.js'
export { isKratosError, KratosError, type KratosErrorDetails, type KratosErrorId } from './errors.js'
export {
  exchangeSessionToken,
  type SessionTokenCodes,
  type SessionWithToken,
} from './exchangeSessionToken.js'
export {
  createFedcmFlow,
  type FedcmFlow,
  type FedcmProvider,
  type FedcmToken,
  updateFedcmFlow,
} from './fedcm.js'
export type { FlowParameters, ParametersOf } from './flowParameters.js'
export { type ForwardedCookies, forwardCookies } from './forwardCookies.js'
export { getFlow } from './getFlow.js'
export { type FlowError, getFlowError } from './getFlowError.js'
export { getSession } from './getSession.js'
export { getVersion, isAlive, isReady, type Readiness } from './health.js'
export {
  getIdentitySchema,
  type IdentitySchema,
  type JsonSchema,
  listIdentitySchemas,
} from './identitySchemas.js'
export { listMySessions } from './listMySessions.js'
export { logout } from './logout.js'
export type { FlowOutcome, FlowPayload } from './outcome.js'
export type { Page, PageParameters } from './page.js'
export type { KratosRequest } from './request.js'
export { submitFlow } from './submitFlow.js'
export { submitUrl } from './submitUrl.js'
export { memoryTokenStore, type TokenStore } from './tokenStore.js'
export { webAuthnScriptUrl } from './webAuthnScriptUrl.js'
