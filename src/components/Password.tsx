'use client'
import { Suspense, useState } from 'react'
import { useFormKit, useSubmission } from '../form/formContext.js'
import { later } from '../form/later.js'
import type { SlotProps } from '../form/slotProps.js'
import { stateOf } from '../form/stateOf.js'
import * as texts from '../i18n/texts.js'
import { drawField } from './drawField.js'
import { EyeIcon } from './EyeIcon.js'

const Strength = /* @__PURE__ */ later(async () => (await import('./Strength.js')).Strength)

const hints = { capsLock: texts.capsLock, straySpace: texts.straySpace }

/** A password that can be shown, with hints at what one does not see while typing. */
export function Password(props: SlotProps<'Password'>) {
  const kit = useFormKit()
  const { draw, text } = kit
  const { attributes } = props
  const { pending } = useSubmission()
  const [shown, setShown] = useState(false)
  const [hint, setHint] = useState<keyof typeof hints>()
  const state = stateOf(props.field)
  const hintId = `${attributes.id}-typed`

  const show = (next: typeof hint) => {
    // Most keys change nothing, and then nothing is drawn.
    if (next !== hint) setHint(next)
  }
  const input = draw(
    'input',
    'input',
    {
      autoCapitalize: 'none',
      spellCheck: false,
      ...attributes,
      // Hidden again once it is sent: browsers remember what was typed into text fields.
      type: shown && !pending ? 'text' : 'password',
      'aria-describedby': hint
        ? [attributes['aria-describedby'], hintId].filter(Boolean).join(' ')
        : attributes['aria-describedby'],
      onKeyUp: (event) => show(event.getModifierState('CapsLock') ? 'capsLock' : undefined),
      onBlur: ({ currentTarget: { value } }) => show(value === value.trim() ? undefined : 'straySpace'),
    },
    state,
  )
  const toggle = draw(
    'password-toggle',
    'button',
    {
      type: 'button',
      'aria-pressed': shown,
      'aria-label': text(texts.showPassword),
      'aria-controls': attributes.id,
      onClick: () => setShown(!shown),
      children: <EyeIcon crossed={shown} />,
    },
    state,
  )
  return drawField(
    kit,
    props,
    <>
      {draw(
        'control',
        'div',
        {
          'data-type': 'password',
          children: (
            <>
              {input}
              {toggle}
            </>
          ),
        },
        state,
      )}
      {hint &&
        draw(
          'hint',
          'p',
          { id: hintId, role: 'status', 'data-hint': hint, children: text(hints[hint]) },
          state,
        )}
      {attributes.autoComplete === 'new-password' && (
        <Suspense>
          <Strength control={props.ids.control} />
        </Suspense>
      )}
    </>,
  )
}
