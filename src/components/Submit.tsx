'use client'
import { useFormKit } from '../form/formContext.js'
import type { SlotProps } from '../form/slotProps.js'
import { stateOf } from '../form/stateOf.js'
import { usePress } from '../form/usePress.js'
import { nodeMessages } from './nodeMessages.js'
import { usedMark } from './usedMark.js'

export interface SubmitProps extends SlotProps<'Submit' | 'Resend' | 'Ceremony'> {
  /** Something else is under way on behalf of this button. */
  isRunning?: boolean
}

/**
 * A button that submits. While a submit is in flight no button is `disabled`, which would lose the focus; the form
 * itself takes no second submit.
 */
export function Submit({ attributes, field, label, messages, ids, primary, isRunning }: SubmitProps) {
  const kit = useFormKit()
  const { draw } = kit
  const { isPressed, busy } = usePress(attributes, isRunning)
  return (
    <>
      {draw(
        'submit',
        'button',
        {
          children: (
            <>
              {isPressed && draw('spinner', 'span', { 'aria-hidden': true })}
              {label}
              {!primary && usedMark(kit, field)}
            </>
          ),
          ...attributes,
          ...busy,
        },
        stateOf(field, { pending: isPressed, primary }),
      )}
      {nodeMessages({ messages, ids })}
    </>
  )
}
