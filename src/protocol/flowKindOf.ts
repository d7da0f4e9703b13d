import type { FlowKind } from './flow.js'
import { recordOf, stringOf } from './record.js'
import { flowRoutes } from './routes.js'

const isFlowKind = (name: string | undefined): name is FlowKind =>
  name !== undefined && Object.hasOwn(flowRoutes, name)

/** Which flow a form belongs to, by its `action`; `undefined` where that leads elsewhere, as after a verification. */
export const flowKindOf = (flow: unknown): FlowKind | undefined => {
  const [, name] = /\/self-service\/(\w+)/.exec(stringOf(recordOf(recordOf(flow)['ui'])['action'])) ?? []
  return isFlowKind(name) ? name : undefined
}
