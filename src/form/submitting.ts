export { afterUpdate } from './afterUpdate.js'
export { explainPattern } from './explainPattern.js'
export { openDraft } from './openDraft.js'
export { payloadOf } from './payload.js'
