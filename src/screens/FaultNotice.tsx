'use client'
import type { Draw } from '../form/parts.js'
import * as texts from '../i18n/texts.js'
import type { FlowHandle } from '../queries/flowHandle.js'
import { useCountdown } from '../queries/useCountdown.js'
import { useText } from '../queries/useText.js'
import { faultOf } from './faults.js'

const buttons = {
  retry: texts.retry,
  restart: texts.startOver,
  signIn: texts.signIn,
  confirm: texts.confirmIdentity,
  continue: texts.goOn,
}

const notices = { renewed: texts.renewed, expiring: texts.expiring }

interface FaultNoticeProps {
  flow: Pick<FlowHandle, 'error' | 'remedy' | 'retryAt' | 'mend'> & Partial<Pick<FlowHandle, 'notice'>>
  draw: Draw
}

/**
 * What happened beyond validation, and the one button that mends it; it counts down where it is too early. Without a
 * failure, what happened quietly.
 */
export function FaultNotice({ flow: { error, remedy, retryAt, mend, notice }, draw }: FaultNoticeProps) {
  const text = useText()
  const seconds = useCountdown(retryAt)
  if (!error) return notice ? draw('notice', 'p', { role: 'status', children: text(notices[notice]) }) : null
  return draw('notice', 'div', {
    role: 'alert',
    'data-type': 'error',
    children: (
      <>
        {draw('message', 'p', { 'data-type': 'error', children: text(faultOf(error.id)) })}
        {remedy !== 'none' &&
          draw('action', 'button', {
            type: 'button',
            'aria-disabled': seconds > 0 || undefined,
            onClick: seconds > 0 ? undefined : mend,
            children: seconds > 0 ? text(texts.retryIn, { seconds }) : text(buttons[remedy]),
          })}
      </>
    ),
  })
}
