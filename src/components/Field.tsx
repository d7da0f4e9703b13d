'use client'
import { useFormKit } from '../form/formContext.js'
import { flag } from '../form/parts.js'
import type { FieldProps } from '../form/slotProps.js'
import { stateOf } from '../form/stateOf.js'
import { Message } from './Message.js'

/** One control with its label, what stands beside that, its hint and its messages. */
export function Field({ field, label, aside, hint, messages, ids, children }: FieldProps) {
  const { draw } = useFormKit()
  const state = stateOf(field)
  const isCheckbox = field.slot === 'Checkbox'
  const name = draw('label', 'label', { htmlFor: ids.control, children: label }, state)
  const beside = (
    <>
      {name}
      {aside}
    </>
  )
  const row = aside ? draw('label-row', 'div', { children: beside }, state) : name
  return draw(
    'field',
    'div',
    {
      'data-testid': `node/input/${field.name}`,
      'data-type': state.type,
      'data-group': state.group,
      'data-invalid': flag(state.invalid),
      'data-required': flag(state.required),
      'data-disabled': flag(state.disabled),
      children: (
        <>
          {!isCheckbox && row}
          {children}
          {isCheckbox && row}
          {hint && draw('hint', 'p', { id: ids.hint, 'data-hint': 'text', children: hint }, state)}
          {messages.map((message, index) => (
            <Message key={ids.message(index)} id={ids.message(index)} message={message} />
          ))}
        </>
      ),
    },
    state,
  )
}
