'use client'
import { Tab, TabGroup, TabList, TabPanel, TabPanels } from '@headlessui/react'
import { Fragment, type ReactNode, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { useFormState, useSubmission } from '../form/formContext.js'
import { isButtonOf } from '../form/isButtonOf.js'
import type { Draw } from '../form/parts.js'
import type { Submitter } from '../queries/flowHandle.js'
import { useText } from '../queries/useText.js'
import { groupTexts } from './groupTexts.js'
import { SettingsPanel, SettingsPanels } from './SettingsPanels.js'

/** As account.css has it: below each other, or in a row where the screen is narrow or its letters are large. */
const column = '(width >= 48rem)'

function onTurn(tell: () => void): () => void {
  const query = matchMedia(column)
  query.addEventListener('change', tell)
  return () => {
    query.removeEventListener('change', tell)
  }
}

const isColumn = () => matchMedia(column).matches

/** The groups of settings one at a time. `#totp` in the address opens that one first. */
export function SettingsTabs({ draw }: { draw: Draw }): ReactNode {
  const text = useText()
  const { sections } = useFormState()
  const { interrupted } = useSubmission()
  const [first] = useState(() => sections.findIndex(({ group }) => location.hash === `#${group}`))
  const [selected, select] = useState(Math.max(0, first))
  const [resumed, setResumed] = useState<Submitter>()
  // What was being changed when somebody left to confirm who they are is what they come back to.
  if (interrupted && interrupted !== resumed) {
    setResumed(interrupted)
    select((before) => {
      const at = sections.findIndex(({ fields }) => fields.some((field) => isButtonOf(field)(interrupted)))
      return at < 0 ? before : at
    })
  }
  const vertical = useSyncExternalStore(onTurn, isColumn, () => true)
  const list = useRef<HTMLDivElement>(null)
  // On narrow screens tabs stand in a row that scrolls.
  useEffect(() => {
    if (first > 0) list.current?.children.item(first)?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [first])
  if (sections.length < 2) return <SettingsPanels draw={draw} />

  const tabs = sections.map(({ key, group }) => (
    <Tab key={key} as={Fragment}>
      {draw('tab', 'button', { type: 'button', children: text(groupTexts(group).title) })}
    </Tab>
  ))
  // Hidden panels stay: what was typed there is not lost.
  const panels = sections.map(({ key, group }) => (
    <TabPanel key={key} unmount={false} tabIndex={-1}>
      <SettingsPanel group={group} draw={draw} />
    </TabPanel>
  ))
  const columns = (
    <>
      <TabList as={Fragment}>{draw('tab-list', 'div', { ref: list, children: tabs })}</TabList>
      <TabPanels as={Fragment}>{draw('panels', 'div', { children: panels })}</TabPanels>
    </>
  )
  return (
    <TabGroup as={Fragment} vertical={vertical} selectedIndex={selected} onChange={select}>
      {draw('tabs', 'div', { children: columns })}
    </TabGroup>
  )
}
