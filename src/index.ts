export {
  createKratosClient,
  type KratosClient,
  type KratosClientOptions,
} from './client/createKratosClient.js'
export { isKratosError, KratosError, type KratosErrorId } from './client/errors.js'
export type { FlowOutcome, FlowPayload } from './client/outcome.js'
export { FlowForm } from './components/FlowForm.js'
export type { FlowFormProps } from './form/FlowForm.js'
export type { NodeChanges } from './form/overrides.js'
export type { ClassNames, Part, PartState, Renders } from './form/parts.js'
export type { FieldProps, MessagesProps, SectionProps, SlotProps, Slots } from './form/slotProps.js'
export type { Flow, FlowKind } from './protocol/flow.js'
export type { Identity } from './protocol/identity.js'
export type { NodeGroup, UiNode } from './protocol/node.js'
export type { Register, Traits } from './protocol/register.js'
export type { Session } from './protocol/session.js'
export type { UiText } from './protocol/text.js'
export type { FlowHandle, FlowStatus, Submitter } from './queries/flowHandle.js'
export {
  type FlowQueryOptions,
  loginFlowQuery,
  recoveryFlowQuery,
  registrationFlowQuery,
  settingsFlowQuery,
  verificationFlowQuery,
} from './queries/flowQuery.js'
export { type FlowRouter, historyRouter } from './queries/flowRouter.js'
export { KratosProvider, type KratosProviderProps, useKratos } from './queries/KratosProvider.js'
export { kratosKeys } from './queries/keys.js'
export { logoutMutation } from './queries/logoutMutation.js'
export type { AppRoutes } from './queries/routes.js'
export { Sealed } from './queries/sealed.js'
export { sessionQuery } from './queries/sessionQuery.js'
export { stepUpFetch } from './queries/stepUpFetch.js'
export { submitFlowMutation } from './queries/submitFlowMutation.js'
export type { UseFlowOptions } from './queries/useFlow.js'
export { useLoginFlow } from './queries/useLoginFlow.js'
export { type LogoutOptions, useLogout } from './queries/useLogout.js'
export { useRecoveryFlow } from './queries/useRecoveryFlow.js'
export { useRegistrationFlow } from './queries/useRegistrationFlow.js'
export { useSession } from './queries/useSession.js'
export { useSessionEnd } from './queries/useSessionEnd.js'
export { useSettingsFlow } from './queries/useSettingsFlow.js'
export { type StepUpHandle, useStepUp } from './queries/useStepUp.js'
export { useVerificationFlow } from './queries/useVerificationFlow.js'
export { LoginScreen, type LoginScreenProps } from './screens/LoginScreen.js'
export { LogoutButton, type LogoutButtonProps } from './screens/LogoutButton.js'
export { RegistrationScreen, type RegistrationScreenProps } from './screens/RegistrationScreen.js'
export type { ScreenProps } from './screens/useScreen.js'
