import type { FlowContext } from './flowContext.js'
import { afterMethod } from './returnUrl.js'

/** The names of the hooks that run after a flow: its method's own, or where it has none those of all methods. */
export function hooksAfter({ kratos, flow }: FlowContext, method: string): string[] {
  const own = afterMethod(kratos, flow, method)?.hooks ?? []
  const hooks = own.length > 0 ? own : kratos.config.selfservice.flows[flow.kind].after.hooks
  return hooks.map(({ hook }) => hook)
}
