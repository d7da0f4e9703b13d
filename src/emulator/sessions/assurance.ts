import { Fault } from '../http/fault.js'
import type { Kratos } from '../kratos.js'
import type { IdentityRecord, SessionRecord } from '../store/records.js'
import type { SignedIn } from './findSession.js'

export type RequiredAal = 'aal1' | 'aal2' | 'highest_available'

/** Whether somebody has set up a second factor that the configuration offers. */
function hasSecondFactor(kratos: Kratos, identity: IdentityRecord): boolean {
  return kratos.generation.strategies.some(
    (strategy) => strategy.isEnabled(kratos.config) && strategy.isSecondFactorOf?.(kratos, identity) === true,
  )
}

/** Whether a session is as sure as required of who its person is. */
export function isAssured(
  kratos: Kratos,
  session: SessionRecord,
  identity: IdentityRecord,
  required: RequiredAal,
): boolean {
  if (session.aal === 'aal2' || required === 'aal1') return true
  return required === 'highest_available' && !hasSecondFactor(kratos, identity)
}

/**
 * Refuses a session that still lacks a second factor.
 *
 * @throws {Fault} `session_aal2_required`, with the login that asks for it.
 */
export function requireAssurance(
  kratos: Kratos,
  { session, identity }: SignedIn,
  required: RequiredAal,
  returnTo?: string,
): void {
  if (isAssured(kratos, session, identity, required)) return
  const redirectTo = secondFactorUrl(kratos, returnTo)
  throw new Fault(403, {
    id: 'session_aal2_required',
    reason:
      'An active session was found but it does not fulfil the requested Authenticator Assurance Level (AAL).',
    message: 'Session does not fulfill the requested Authenticator Assurance Level',
    details: { redirect_browser_to: redirectTo },
    siblings: { redirect_browser_to: redirectTo },
  })
}

/** The login that asks for a second factor. */
export function secondFactorUrl(kratos: Kratos, returnTo?: string): string {
  const query = new URLSearchParams({ aal: 'aal2', ...(returnTo !== undefined && { return_to: returnTo }) })
  return `${kratos.publicUrl}/self-service/login/browser?${query.toString()}`
}
