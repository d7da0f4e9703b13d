'use client'
import { type ReactNode, useId } from 'react'
import { useFormState } from '../form/formContext.js'
import { Nodes } from '../form/Nodes.js'
import type { Draw } from '../form/parts.js'
import { useText } from '../queries/useText.js'
import { groupName, groupTexts } from './groupTexts.js'

/** One group of settings: what it is called and for, and its form. */
export function SettingsPanel({ group, draw }: { group: string; draw: Draw }): ReactNode {
  const text = useText()
  const id = useId()
  const words = groupTexts(group)
  const heading = (
    <>
      {draw('panel-title', 'h2', { id, children: words ? text(words.title) : groupName(group) })}
      {words && draw('panel-text', 'p', { children: text(words.why) })}
    </>
  )
  return draw('panel', 'section', {
    'aria-labelledby': id,
    'data-group': group,
    children: (
      <>
        {draw('panel-header', 'header', { children: heading })}
        <Nodes only={group} />
      </>
    ),
  })
}

/** All groups of settings below each other. */
export function SettingsPanels({ draw }: { draw: Draw }): ReactNode {
  const { sections } = useFormState()
  return draw('panels', 'div', {
    children: sections.map(({ key, group }) => <SettingsPanel key={key} group={group} draw={draw} />),
  })
}
