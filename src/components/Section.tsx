'use client'
import { useFormKit } from '../form/formContext.js'
import { flag } from '../form/parts.js'
import type { SectionProps } from '../form/slotProps.js'

/** Fields that stand together. */
export function Section({ group, section, children }: SectionProps) {
  const { draw } = useFormKit()
  return draw('section', 'div', { 'data-group': group, 'data-main': flag(section.main), children }, { group })
}
