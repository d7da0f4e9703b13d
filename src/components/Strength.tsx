'use client'
import { useEffect, useState } from 'react'
import { controlsOf } from '../form/controlsOf.js'
import { useFormKit } from '../form/formContext.js'
import { type PasswordStrength, passwordStrength } from '../form/passwordStrength.js'
import * as texts from '../i18n/texts.js'

/** How good the new password is that is being typed into a control. Drawn anew when that changes, not with each key. */
export function Strength({ control }: { control: string }) {
  const { draw, text } = useFormKit()
  const [level, setLevel] = useState<PasswordStrength>()

  useEffect(() => {
    const input = document.getElementById(control)
    if (!(input instanceof HTMLInputElement)) return undefined
    const weigh = () => {
      const others = (input.form ? controlsOf(input.form) : []).filter((element) => element !== input)
      const known = others.flatMap((element) =>
        element instanceof HTMLInputElement && element.type !== 'hidden' ? [element.value] : [],
      )
      setLevel(input.value ? passwordStrength(input.value, known) : undefined)
    }
    // Somebody may have typed before this was loaded.
    weigh()
    input.addEventListener('input', weigh)
    return () => input.removeEventListener('input', weigh)
  }, [control])

  return level
    ? draw('hint', 'p', {
        role: 'status',
        'data-hint': 'strength',
        'data-level': level,
        children: text(texts.passwordStrength, { level }),
      })
    : null
}
