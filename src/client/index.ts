export { createFlow } from './createFlow.js'
export {
  type CallOptions,
  createKratosClient,
  type KratosClient,
  type KratosClientOptions,
  type Transport,
} from './createKratosClient.js'
export { isKratosError, KratosError, type KratosErrorDetails, type KratosErrorId } from './errors.js'
export type { FlowParameters, ParametersOf } from './flowParameters.js'
export { getFlow } from './getFlow.js'
export { getSession } from './getSession.js'
export { logout } from './logout.js'
export type { FlowOutcome, FlowPayload } from './outcome.js'
export { submitFlow } from './submitFlow.js'
export { submitUrl } from './submitUrl.js'
export { memoryTokenStore, type TokenStore } from './tokenStore.js'
