import { Fault } from '../../http/fault.js'
import type { SettingsContext } from '../../strategies/strategy.js'
import { park } from './parking.js'

/**
 * Refuses to change what protects an account where the last sign-in is too long ago, and keeps it for afterwards.
 *
 * @throws {Fault} `session_refresh_required`, with the login that confirms.
 */
export function requirePrivilege(context: SettingsContext): void {
  const { kratos, flow, signedIn, method } = context
  const { privileged_session_max_age } = kratos.config.selfservice.flows.settings
  const authenticatedAt = signedIn?.session.authenticatedAt ?? 0
  if (authenticatedAt + privileged_session_max_age >= kratos.clock.now()) return
  if (flow.type === 'browser' || method === 'profile') park(context)
  const query = new URLSearchParams({ refresh: 'true', return_to: flow.action })
  throw new Fault(403, {
    id: 'session_refresh_required',
    reason:
      'The login session is too old and thus not allowed to update these fields. Please re-authenticate.',
    message: 'The requested action was forbidden',
    siblings: { redirect_browser_to: `${kratos.publicUrl}/self-service/login/browser?${query.toString()}` },
  })
}
