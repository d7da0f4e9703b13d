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

interface FaultNoticeProps {
  flow: Pick<FlowHandle, 'error' | 'remedy' | 'retryAt' | 'mend'>
  draw: Draw
}

/** What happened beyond validation, and the one button that mends it; it counts down where it is too early. */
export function FaultNotice({ flow: { error, remedy, retryAt, mend }, draw }: FaultNoticeProps) {
  const text = useText()
  const seconds = useCountdown(retryAt)
  if (!error) return null
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
