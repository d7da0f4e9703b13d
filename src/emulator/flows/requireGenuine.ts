import { requireCsrf, requireNoBrowser } from '../http/csrf.js'
import type { FlowContext } from './flowContext.js'
import type { Submission } from './submission.js'

/** Refuses a submit that another site may have sent. @throws {Fault} 403 of a browser flow, 400 of an app's */
export function requireGenuine({ exchange, flow }: FlowContext, submission: Submission): void {
  if (flow.type === 'browser') requireCsrf(exchange, submission.text('csrf_token'))
  else requireNoBrowser(exchange)
}
