export {
  createKratosClient,
  type KratosClient,
  type KratosClientOptions,
  type Transport,
} from './client/createKratosClient.js'
export { isKratosError, KratosError, type KratosErrorId } from './client/errors.js'
export type { FlowError } from './client/getFlowError.js'
export type { IdentitySchema, JsonSchema } from './client/identitySchemas.js'
export type { FlowOutcome, FlowPayload } from './client/outcome.js'
export { memoryTokenStore, type TokenStore } from './client/tokenStore.js'
export { FlowForm } from './components/FlowForm.js'
export type { FlowFormProps } from './form/FlowForm.js'
export type { NodeChanges } from './form/overrides.js'
export type { ClassNames, Part, PartState, Renders } from './form/parts.js'
export type {
  FaultProps,
  FieldProps,
  MessagesProps,
  SectionProps,
  SlotProps,
  Slots,
} from './form/slotProps.js'
export { type ResendCode, useResendCode } from './form/useResendCode.js'
export type { Labels, Language, Locale, Messages } from './i18n/locale.js'
export type { ContinueWith, UnknownContinueWith } from './protocol/continueWith.js'
export type { Flow, FlowKind } from './protocol/flow.js'
export type { Identity } from './protocol/identity.js'
export type { MessageId } from './protocol/messageId.js'
export type { NodeGroup, UiNode } from './protocol/node.js'
export type { Register, Traits } from './protocol/register.js'
export type { Session } from './protocol/session.js'
export type { UiText } from './protocol/text.js'
export { endSessionMutation } from './queries/endSessionMutation.js'
export { ensureSession } from './queries/ensureSession.js'
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
export { identitySchemaQuery, identitySchemasQuery } from './queries/identitySchemaQuery.js'
export { KratosProvider, type KratosProviderProps, useKratos } from './queries/KratosProvider.js'
export { kratosKeys } from './queries/keys.js'
export { logoutMutation } from './queries/logoutMutation.js'
export type { AppRoutes } from './queries/routes.js'
export { Sealed } from './queries/sealed.js'
export { selfServiceErrorQuery } from './queries/selfServiceErrorQuery.js'
export { sessionQuery } from './queries/sessionQuery.js'
export { sessionsQuery } from './queries/sessionsQuery.js'
export { stepUpFetch } from './queries/stepUpFetch.js'
export { submitFlowMutation } from './queries/submitFlowMutation.js'
export { useCountdown } from './queries/useCountdown.js'
export { useEndSession } from './queries/useEndSession.js'
export type { UseFlowOptions } from './queries/useFlow.js'
export { useIdentitySchema } from './queries/useIdentitySchema.js'
export { useIdentitySchemas } from './queries/useIdentitySchemas.js'
export { useLoginFlow } from './queries/useLoginFlow.js'
export { type LogoutOptions, useLogout } from './queries/useLogout.js'
export { useRecoveryFlow } from './queries/useRecoveryFlow.js'
export { useRegistrationFlow } from './queries/useRegistrationFlow.js'
export { useSelfServiceError } from './queries/useSelfServiceError.js'
export { useSession } from './queries/useSession.js'
export { useSessionEnd } from './queries/useSessionEnd.js'
export { useSessions } from './queries/useSessions.js'
export { useSettingsFlow } from './queries/useSettingsFlow.js'
export { type StepUpHandle, useStepUp } from './queries/useStepUp.js'
export { useSuspenseSession } from './queries/useSuspenseSession.js'
export { useVerificationFlow } from './queries/useVerificationFlow.js'
export { ErrorScreen, type ErrorScreenProps } from './screens/ErrorScreen.js'
export { LoginScreen, type LoginScreenProps } from './screens/LoginScreen.js'
export { LogoutButton, type LogoutButtonProps } from './screens/LogoutButton.js'
export { type PersonalData, personalData } from './screens/personalData.js'
export { RecoveryScreen, type RecoveryScreenProps } from './screens/RecoveryScreen.js'
export { RegistrationScreen, type RegistrationScreenProps } from './screens/RegistrationScreen.js'
export { SecurityScreen, type SecurityScreenProps } from './screens/SecurityScreen.js'
export { SessionGate, type SessionGateProps } from './screens/SessionGate.js'
export { SessionsScreen, type SessionsScreenProps } from './screens/SessionsScreen.js'
export { SettingsScreen, type SettingsScreenProps } from './screens/SettingsScreen.js'
export { StepUpDialog, type StepUpDialogProps } from './screens/StepUpDialog.js'
export { UserMenu, type UserMenuProps } from './screens/UserMenu.js'
export type { ScreenProps } from './screens/useScreen.js'
export { VerificationScreen, type VerificationScreenProps } from './screens/VerificationScreen.js'
