'use client'
import type { Draw } from '../form/parts.js'
import * as texts from '../i18n/texts.js'
import type { FlowHandle } from '../queries/flowHandle.js'
import { useText } from '../queries/useText.js'
import { faultOf } from './faults.js'

const buttons = { retry: texts.retry, restart: texts.startOver }

/** What happened beyond validation, and the one button that mends it. */
export function FaultNotice({
  flow,
  draw,
}: {
  flow: Pick<FlowHandle, 'error' | 'retry' | 'restart'>
  draw: Draw
}) {
  const text = useText()
  if (!flow.error) return null
  const { says, mend } = faultOf(flow.error.id)
  return draw('notice', 'div', {
    role: 'alert',
    'data-type': 'error',
    children: (
      <>
        {draw('message', 'p', { 'data-type': 'error', children: text(says) })}
        {mend &&
          draw('action', 'button', { type: 'button', onClick: flow[mend], children: text(buttons[mend]) })}
      </>
    ),
  })
}
