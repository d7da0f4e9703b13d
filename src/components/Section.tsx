'use client'
import { useFormKit } from '../form/formContext.js'
import { flag } from '../form/parts.js'
import type { SectionProps } from '../form/slotProps.js'

/** Fields that stand together, and what they are called. */
export function Section({ group, section, title, children }: SectionProps) {
  const { draw } = useFormKit()
  const props = { 'data-group': group, 'data-main': flag(section.main), children }
  if (title === undefined) return draw('section', 'div', props, { group })

  const legend = draw('section-title', 'legend', { children: title }, { group })
  const titled = (
    <>
      {legend}
      {children}
    </>
  )
  return draw('section', 'fieldset', { ...props, children: titled }, { group })
}
