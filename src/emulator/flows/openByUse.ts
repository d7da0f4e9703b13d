import type { MethodIn, StepOutcome, Strategy } from '../strategies/strategy.js'
import { flowConfig } from './definitions.js'
import type { FlowContext } from './flowContext.js'

type Part = (strategy: Strategy) => MethodIn<FlowContext, StepOutcome> | undefined

/** Fills a recovery or verification flow by the method that the configuration uses for it, and stores it. */
export async function openByUse(context: FlowContext, kind: 'recovery' | 'verification'): Promise<void> {
  const { kratos, flow } = context
  const { use } = flowConfig(kratos.config, kind)
  const part: Part = kind === 'recovery' ? ({ recovery }) => recovery : ({ verification }) => verification
  const strategy = kratos.generation.strategies.find(({ id }) => id === use)
  if (kratos.generation.namesUse) flow.active = use
  if (strategy?.isEnabled(kratos.config)) await part(strategy)?.populate(context)
  kratos.store.flows.set(flow.id, flow)
}
