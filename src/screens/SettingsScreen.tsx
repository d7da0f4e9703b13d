'use client'
import { lazy, Suspense } from 'react'
import { FlowForm } from '../components/FlowForm.js'
import type { Filter } from '../form/arrange.js'
import * as texts from '../i18n/texts.js'
import type { UseFlowOptions } from '../queries/useFlow.js'
import { useSettingsFlow } from '../queries/useSettingsFlow.js'
import { FaultNotice } from './FaultNotice.js'
import { FormSkeleton } from './FormSkeleton.js'
import { identityName } from './identityName.js'
import { ScreenFrame } from './ScreenFrame.js'
import { SettingsPanels } from './SettingsPanels.js'
import { StepUpDialog } from './StepUpDialog.js'
import { type ScreenProps, useScreen } from './useScreen.js'

/** Tabs bring behaviour that one page of panels does without. */
const SettingsTabs = lazy(() => import('./SettingsTabs.js'))

export interface SettingsScreenProps extends ScreenProps, UseFlowOptions<'settings'>, Filter {
  /** Groups to move to the front, in this order. */
  order?: readonly string[]
  /** One group at a time, or all below each other. A single group has no tabs. Default: `tabs`. */
  layout?: 'tabs' | 'page'
}

/**
 * Everything that people can change about their account: all groups that the server offers, or those that `only`
 * names. What needs a fresh sign-in asks for it in a dialog, and then saves what was typed.
 */
export function SettingsScreen(props: SettingsScreenProps) {
  const { options, text, frame, form } = useScreen(props)
  const { only, except, order, layout = 'tabs', ...flowOptions } = options
  const settings = useSettingsFlow(flowOptions)
  const { draw } = frame
  const skeleton = <FormSkeleton fields={3} draw={draw} />
  return (
    <ScreenFrame
      {...frame}
      wide
      title={frame.title ?? text(texts.settings)}
      subtitle={frame.subtitle ?? identityName(settings.flow?.identity)}
    >
      <FaultNotice flow={settings} draw={draw} />
      {settings.status === 'loading' && skeleton}
      <FlowForm {...form} {...{ only, except }} {...(order && { order })} flow={settings}>
        <FlowForm.Messages />
        {layout === 'page' ? (
          <SettingsPanels draw={draw} />
        ) : (
          <Suspense fallback={skeleton}>
            <SettingsTabs draw={draw} />
          </Suspense>
        )}
      </FlowForm>
      <StepUpDialog {...form} />
    </ScreenFrame>
  )
}
