import { Fault } from '../http/fault.js'
import { BrokenJson } from '../http/readBody.js'
import type { MethodIn, Strategy } from '../strategies/strategy.js'
import { definitions } from './definitions.js'
import type { FlowContext } from './flowContext.js'
import { formProblem } from './flowProblem.js'
import { requireGenuine } from './requireGenuine.js'
import { readSubmission, type Submission } from './submission.js'

type MethodOf<Context extends FlowContext, Result> = (
  strategy: Strategy,
) => MethodIn<Context, Result> | undefined

export interface Dispatched<Result> {
  strategy: Strategy
  submission: Submission
  result: Result
}

/**
 * Hands a submit to the method that it is meant for, after the checks that all methods share.
 *
 * @throws {FlowProblem} No method knows what to do with it, or the method found something wrong.
 * @throws {Fault} The method is switched off (404), or the request may come from another site (403).
 */
export async function dispatchSubmit<Context extends FlowContext, Result>(
  context: Context,
  methodOf: MethodOf<Context, Result>,
): Promise<Dispatched<Result>> {
  const { kratos, flow } = context
  const submission = readSent(context)
  for (const strategy of kratos.generation.strategies) {
    const method = methodOf(strategy)
    if (!method || !isMeant(strategy, method, context, submission)) continue
    if (method.answers?.(context) === false) continue
    if (!strategy.isEnabled(kratos.config)) {
      throw new Fault(404, { reason: 'This endpoint was disabled by system administrator.' })
    }
    try {
      context.method = strategy.id
      context.transientPayload = submission.object('transient_payload') ?? {}
      const lack = kratos.generation.checksFieldsFirst ? method.lack?.(context, submission) : undefined
      if (lack) throw lack
      if (method.trusts?.(context, submission) !== true) requireGenuine(context, submission)
      return { strategy, submission, result: await method.submit(context, submission) }
    } catch (error) {
      method.echo?.(context, submission)
      throw error
    }
  }
  throw formProblem(kratos.say(definitions[flow.kind].nobodyResponsible))
}

function readSent({ kratos, exchange }: FlowContext): Submission {
  try {
    return readSubmission(exchange.request)
  } catch (error) {
    throw error instanceof BrokenJson ? new BrokenJson(kratos.generation.brokenJsonStatus) : error
  }
}

function isMeant<Context extends FlowContext, Result>(
  { id }: Strategy,
  part: MethodIn<Context, Result>,
  context: Context,
  submission: Submission,
): boolean {
  const method = submission.text('method')
  const isNamed =
    method === undefined ? part.claims?.some((field) => submission.has(field)) === true : method === id
  return part.isMeant ? part.isMeant(context, submission, isNamed) : isNamed
}
