import type { Flow } from '../protocol/flow.js'

/** Id of the identity whose account a flow is about; `undefined` where it is about nobody's. */
export const ownerOf = (flow: Flow): string | undefined => ('identity' in flow ? flow.identity.id : undefined)
