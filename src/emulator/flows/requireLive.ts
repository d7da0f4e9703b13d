import { Expired } from './expired.js'
import type { FlowContext } from './flowContext.js'

/** @throws {Expired} The flow is too old. */
export function requireLive({ kratos, flow }: FlowContext): void {
  if (flow.expiresAt <= kratos.clock.now()) throw new Expired(flow.expiresAt)
}
