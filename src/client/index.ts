export type { ContinueWith, UnknownContinueWith } from '../protocol/continueWith.js'
export type {
  Flow,
  FlowKind,
  LoginFlow,
  RecoveryFlow,
  RegistrationFlow,
  SettingsFlow,
  UiContainer,
  VerificationFlow,
} from '../protocol/flow.js'
export { flowKindOf } from '../protocol/flowKindOf.js'
export type { Identity, RecoveryAddress, VerifiableAddress } from '../protocol/identity.js'
export { isNodeIn } from '../protocol/isNodeIn.js'
export type { MessageId } from '../protocol/messageId.js'
export type {
  AnchorNode,
  CeremonyTrigger,
  DivisionNode,
  ImageNode,
  InputNode,
  InputType,
  InputValue,
  NodeGroup,
  NodeType,
  ScriptNode,
  TextNode,
  UiNode,
  UnknownNode,
} from '../protocol/node.js'
export { readFlow } from '../protocol/readFlow.js'
export { readNode } from '../protocol/readNode.js'
export { readSession } from '../protocol/readSession.js'
export type { Register, Traits } from '../protocol/register.js'
export type {
  AuthenticationMethod,
  AuthenticatorAssuranceLevel,
  Session,
  SessionDevice,
} from '../protocol/session.js'
export type { UiText } from '../protocol/text.js'
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
export { getSession, type SessionOptions } from './getSession.js'
export { getVersion, isAlive, isReady, type Readiness } from './health.js'
export {
  getIdentitySchema,
  type IdentitySchema,
  type JsonSchema,
  listIdentitySchemas,
} from './identitySchemas.js'
export { listMySessions } from './listMySessions.js'
export { type LogoutParameters, logout } from './logout.js'
export type { FlowOutcome, FlowPayload } from './outcome.js'
export type { Page, PageParameters } from './page.js'
export type { KratosRequest } from './request.js'
export { submitFlow } from './submitFlow.js'
export { submitUrl } from './submitUrl.js'
export { memoryTokenStore, type TokenStore } from './tokenStore.js'
export { webAuthnScriptUrl } from './webAuthnScriptUrl.js'
