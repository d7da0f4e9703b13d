import type { FlowContext } from './flowContext.js'
import { afterMethod } from './returnUrl.js'

export interface ConfiguredHook {
  hook: string
  config: unknown
}

/** The hooks that run after a flow: its method's own, or where it has none those of all methods. */
export function hooksAfter({ kratos, flow }: FlowContext, method: string): ConfiguredHook[] {
  const own = afterMethod(kratos, flow, method)?.hooks ?? []
  return own.length > 0 ? own : kratos.config.selfservice.flows[flow.kind].after.hooks
}

/** Whether a hook runs after a flow. */
export function hasHookAfter(context: FlowContext, method: string, name: string): boolean {
  return hooksAfter(context, method).some(({ hook }) => hook === name)
}
