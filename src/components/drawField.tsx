import { createElement, type ReactNode } from 'react'
import type { FormKit } from '../form/formContext.js'
import { frameFor } from '../form/overrides.js'
import { flag } from '../form/parts.js'
import type { FieldProps } from '../form/slotProps.js'
import { stateOf } from '../form/stateOf.js'
import { nodeMessages } from './nodeMessages.js'

/** A control in its frame: label, hint and messages, or what the app has for these. */
export function drawField(
  kit: FormKit,
  { field, label, aside, hint, messages, ids }: Omit<FieldProps, 'children'>,
  children: ReactNode,
): ReactNode {
  const props: FieldProps = { field, label, aside, hint, messages, ids, children }
  const { overrides } = kit
  const Frame = frameFor(overrides, 'Field', field.node.group)
  // A component of React's costs as much as what it draws here.
  return Frame === overrides.defaults.Field ? drawFrame(kit, props) : createElement(Frame, props)
}

/** The kit's own frame. */
export function drawFrame(
  { draw }: FormKit,
  { field, label, aside, hint, messages, ids, children }: FieldProps,
): ReactNode {
  const state = stateOf(field)
  const isCheckbox = field.slot === 'Checkbox'
  const name = draw('label', 'label', { htmlFor: ids.control, children: label }, state)
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
          {!isCheckbox && name}
          {children}
          {isCheckbox && name}
          {hint && draw('hint', 'p', { id: ids.hint, 'data-hint': 'text', children: hint }, state)}
          {nodeMessages({ messages, ids })}
          {/* Seen beside the label, and reached after what one came for. */}
          {aside && draw('aside', 'div', { children: aside }, state)}
        </>
      ),
    },
    state,
  )
}
