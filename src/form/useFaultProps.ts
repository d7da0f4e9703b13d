'use client'
import * as texts from '../i18n/texts.js'
import type { FlowHandle } from '../queries/flowHandle.js'
import { useCountdown } from '../queries/useCountdown.js'
import { useText } from '../queries/useText.js'
import { faults } from './faults.js'
import type { FaultProps } from './slotProps.js'

const buttons = {
  retry: texts.retry,
  restart: texts.startOver,
  signIn: texts.signIn,
  confirm: texts.confirmIdentity,
  continue: texts.goOn,
}

const notices = { renewed: texts.renewed, expiring: texts.expiring }

/** What can fail, and be mended: a flow, or whatever speaks in its terms. */
export type FaultSource = Pick<FlowHandle, 'error' | 'remedy' | 'retryAt' | 'mend'> &
  Partial<Pick<FlowHandle, 'notice'>>

/** What to say of a failure, or of what happened quietly, and the button that mends it; `null` for nothing. */
export function useFaultProps(source: FaultSource | undefined): FaultProps | null {
  const text = useText()
  const seconds = useCountdown(source?.retryAt ?? null)
  if (!source) return null
  const { error, remedy, mend, notice } = source
  if (!error)
    return notice
      ? { error, remedy, type: 'info', message: text(notices[notice]), label: undefined, seconds, mend }
      : null
  const button = remedy === 'none' ? undefined : text(buttons[remedy])
  return {
    error,
    remedy,
    // To be somebody already is nothing that went wrong.
    type: remedy === 'continue' ? 'info' : 'error',
    message: text(faults[error.id] ?? texts.faultUnknown),
    label: button && seconds > 0 ? text(texts.retryIn, { seconds }) : button,
    seconds,
    mend: () => {
      if (seconds === 0) mend()
    },
  }
}
