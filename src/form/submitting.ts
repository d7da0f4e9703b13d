export { afterUpdate } from './afterUpdate.js'
export { rememberUsed } from './lastUsed.js'
export { openDraft } from './openDraft.js'
export { payloadOf } from './payload.js'
