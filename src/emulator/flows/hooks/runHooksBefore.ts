import type { FlowContext } from '../flowContext.js'
import { callWebHook } from './callWebHook.js'

/** Runs the web hooks that come before a flow. */
export async function runHooksBefore(context: FlowContext): Promise<void> {
  const { hooks } = context.kratos.config.selfservice.flows[context.flow.kind].before
  for (const { hook, config } of hooks) {
    if (hook === 'web_hook') await callWebHook(context, config, { when: 'before' })
  }
}
