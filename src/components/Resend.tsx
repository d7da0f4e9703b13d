'use client'
import type { MouseEvent } from 'react'
import { useFormKit, useFormState } from '../form/formContext.js'
import { patience } from '../form/patience.js'
import type { SlotProps } from '../form/slotProps.js'
import * as texts from '../i18n/texts.js'
import { useCountdown } from '../queries/useCountdown.js'
import { Submit } from './Submit.js'

/** Asks for another code: not before the one that was just sent had time to arrive. */
export function Resend({ attributes, ...props }: SlotProps<'Resend'>) {
  const { draw, text } = useFormKit()
  const { sentAt } = useFormState()
  const seconds = useCountdown(sentAt === null ? null : sentAt + patience)
  const hintId = `${props.ids.control}-waiting`

  const waiting: typeof attributes = {
    onClick: (event: MouseEvent) => event.preventDefault(),
    'aria-disabled': true,
    'aria-describedby': [attributes['aria-describedby'], hintId].filter(Boolean).join(' '),
    'data-waiting': seconds,
  }
  return (
    <>
      <Submit {...props} attributes={{ ...attributes, ...(seconds > 0 && waiting) }} />
      {seconds > 0 &&
        draw('hint', 'p', { id: hintId, 'data-hint': 'resend', children: text(texts.resendIn, { seconds }) })}
    </>
  )
}
