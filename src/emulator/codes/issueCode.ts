import type { FlowContext } from '../flows/flowContext.js'
import type { CodeRecord } from '../store/records.js'

const digits = '0123456789'
const length = 6

/** A new code that the flow takes from now on. */
export function issueCode(
  { kratos, flow }: FlowContext,
  recipient: Pick<CodeRecord, 'address' | 'via' | 'identityId'>,
  lifespan = kratos.config.selfservice.methods.code.config.lifespan,
): string {
  const code = kratos.random.text(length, digits)
  flow.codes.push({ ...recipient, code, expiresAt: kratos.clock.now() + lifespan, isUsed: false })
  return code
}
