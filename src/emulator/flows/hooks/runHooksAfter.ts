import type { IdentityRecord, SessionRecord } from '../../store/records.js'
import type { FlowContext } from '../flowContext.js'
import { hooksAfter } from '../hooksAfter.js'
import { callWebHook } from './callWebHook.js'

/** Whom a flow was about. */
interface Concerned {
  identity: IdentityRecord
  /** The session that goes on. */
  session?: SessionRecord | undefined
}

/**
 * Runs the hooks that any flow may have after a method: `web_hook`, `revoke_active_sessions`.
 *
 * @throws {FlowProblem} A web hook interrupts the flow.
 */
export async function runHooksAfter(
  context: FlowContext,
  method: string,
  { identity, session }: Concerned,
): Promise<void> {
  for (const { hook, config } of hooksAfter(context, method)) {
    if (hook === 'web_hook') await callWebHook(context, config, { when: 'after', method, identity })
    if (hook === 'revoke_active_sessions') endOtherSessions(context, identity, session)
  }
}

function endOtherSessions({ kratos }: FlowContext, identity: IdentityRecord, kept?: SessionRecord): void {
  for (const session of kratos.store.sessions.values()) {
    if (session.identityId === identity.id && session !== kept) session.active = false
  }
}
