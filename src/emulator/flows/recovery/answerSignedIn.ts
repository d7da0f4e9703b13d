import type { Reply } from '../../http/reply.js'
import { findSession } from '../../sessions/findSession.js'
import type { FlowContext } from '../flowContext.js'
import { leaveSignedIn } from '../returnUrl.js'
import { RecoverySignedIn } from './startRecovery.js'

/** The answer to somebody who asks for a recovery mail though they are signed in; undefined where nobody is. */
export function answerSignedIn({ kratos, exchange }: FlowContext): Reply | undefined {
  if (!findSession(kratos, exchange)) return undefined
  if (exchange.wantsJson) return new RecoverySignedIn(kratos).toReply()
  return leaveSignedIn(kratos, exchange)
}
