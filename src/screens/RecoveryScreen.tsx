'use client'
import * as texts from '../i18n/texts.js'
import type { RecoveryFlow } from '../protocol/flow.js'
import type { UseFlowOptions } from '../queries/useFlow.js'
import { useRecoveryFlow } from '../queries/useRecoveryFlow.js'
import { FlowScreen } from './FlowScreen.js'
import { Link } from './Link.js'
import { neighbour } from './neighbour.js'
import { type ScreenProps, useScreen } from './useScreen.js'

export type RecoveryScreenProps = ScreenProps & UseFlowOptions<'recovery'>

/** States in which a mail is on its way; the second one where people choose among their addresses. */
const sentStates = new Set<RecoveryFlow['state']>(['sent_email', 'recovery_awaiting_code'])

/** The way back in for somebody who lost their password, by a code or a link. */
export function RecoveryScreen(props: RecoveryScreenProps) {
  const { options, routes, text, ...screen } = useScreen(props)
  const recovery = useRecoveryFlow(options)
  const sent = sentStates.has(recovery.flow?.state)
  return (
    <FlowScreen
      flow={recovery}
      screen={screen}
      title={text(sent ? texts.checkInbox : texts.recoverAccount)}
      subtitle={sent ? undefined : text(texts.recoverAccountHow)}
      footer={
        <Link
          href={neighbour(routes.login, recovery.flow, options.returnTo)}
          data-testid="cta-link"
          draw={screen.frame.draw}
        >
          {text(texts.backToSignIn)}
        </Link>
      }
      fields={1}
      returnTo={options.returnTo}
    />
  )
}
