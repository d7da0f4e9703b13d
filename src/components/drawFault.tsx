import type { Draw } from '../form/parts.js'
import type { FaultProps } from '../form/slotProps.js'
import { inSight } from './inSight.js'

/** What happened, and the button that mends it. */
export function drawFault(draw: Draw, { type, message, label, seconds, mend }: FaultProps) {
  const isError = type === 'error'
  return draw('notice', 'div', {
    ref: isError ? inSight : null,
    role: isError ? 'alert' : 'status',
    'data-type': isError ? type : undefined,
    children: (
      <>
        {isError ? draw('message', 'p', { 'data-type': type, children: message }, { type }) : message}
        {label &&
          draw('action', 'button', {
            type: 'button',
            'aria-disabled': seconds > 0 || undefined,
            onClick: mend,
            children: label,
          })}
      </>
    ),
  })
}
