'use client'
import { useFormState } from '../form/formContext.js'
import { Nodes } from '../form/Nodes.js'
import type { Draw } from '../form/parts.js'
import { useText } from '../queries/useText.js'
import { groupTexts } from './groupTexts.js'
import { Panel } from './Panel.js'

/** One group of settings: what it is called and for, and its form. */
export function SettingsPanel({ group, draw }: { group: string; draw: Draw }) {
  const text = useText()
  const { title, why } = groupTexts(group)
  return (
    <Panel title={text(title)} why={why && text(why)} group={group} draw={draw}>
      <Nodes only={group} />
    </Panel>
  )
}

/** All groups of settings below each other. */
export function SettingsPanels({ draw }: { draw: Draw }) {
  const { sections } = useFormState()
  return draw('panels', 'div', {
    children: sections.map(({ key, group }) => <SettingsPanel key={key} group={group} draw={draw} />),
  })
}
