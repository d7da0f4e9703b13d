'use client'
import { type ReactNode, Suspense } from 'react'
import { FlowForm } from '../components/FlowForm.js'
import type { FlowFormProps } from '../form/FlowForm.js'
import { later } from '../form/later.js'
import type { Draw } from '../form/parts.js'
import { SettingsPanels } from './SettingsPanels.js'

/** Tabs bring behaviour that one page of panels does without. */
const SettingsTabs = /* @__PURE__ */ later(
  async () => (await import('./SettingsTabs.js')).SettingsTabs,
  SettingsPanels,
)

interface SettingsFormProps extends FlowFormProps {
  layout: 'tabs' | 'page'
  draw: Draw
  /** Stands in for tabs that are on their way. */
  skeleton: ReactNode
}

/** A form for each group of settings. */
export function SettingsForm({ layout, draw, skeleton, ...form }: SettingsFormProps) {
  return (
    <FlowForm {...form}>
      <FlowForm.Messages />
      {layout === 'page' ? (
        <SettingsPanels draw={draw} />
      ) : (
        <Suspense fallback={skeleton}>
          <SettingsTabs draw={draw} />
        </Suspense>
      )}
    </FlowForm>
  )
}
