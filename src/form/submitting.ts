export { afterUpdate } from './afterUpdate.js'
export { payloadOf } from './payload.js'
