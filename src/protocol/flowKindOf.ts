import type { FlowKind } from './flow.js'
import { recordOf, stringOf } from './record.js'
import { flowKinds, flowPath } from './routes.js'

/** Which flow a form belongs to, by its `action`; `undefined` where that leads elsewhere, as after a verification. */
export const flowKindOf = (flow: unknown): FlowKind | undefined => {
  const action = stringOf(recordOf(recordOf(flow)['ui'])['action'])
  return flowKinds.find((kind) => action.includes(`${flowPath(kind)}?`))
}
