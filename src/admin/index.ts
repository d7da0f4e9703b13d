export type { AdminIdentity, Credential, CredentialType } from './adminIdentity.js'
export {
  type CourierDispatch,
  type CourierFilters,
  type CourierMessage,
  type CourierStatus,
  getCourierMessage,
  listCourierMessages,
} from './courier.js'
export {
  type AdminClient,
  type AdminClientOptions,
  type AdminLayout,
  createAdminClient,
} from './createAdminClient.js'
export {
  batchPatchIdentities,
  type CredentialFilter,
  createIdentity,
  deleteIdentity,
  deleteIdentityCredentials,
  getIdentity,
  getIdentityByExternalID,
  type IdentityDetails,
  type IdentityFilters,
  listIdentities,
  patchIdentity,
  updateIdentity,
} from './identities.js'
export type {
  CreateIdentityBody,
  CredentialsImport,
  IdentityPatch,
  IdentityPatchResult,
  JsonPatchStep,
  UpdateIdentityBody,
} from './identityBodies.js'
export {
  createRecoveryCodeForIdentity,
  createRecoveryLinkForIdentity,
  type RecoveryCode,
  type RecoveryCodeBody,
  type RecoveryLink,
  type RecoveryLinkBody,
  type RecoveryLinkParameters,
} from './recovery.js'
export {
  deleteIdentitySessions,
  disableSession,
  extendSession,
  getSession,
  listIdentitySessions,
  listSessions,
  type SessionDetails,
  type SessionFilters,
} from './sessions.js'
