'use client'
import { Suspense } from 'react'
import type { Filter } from '../form/arrange.js'
import { later } from '../form/later.js'
import * as texts from '../i18n/texts.js'
import type { UseFlowOptions } from '../queries/useFlow.js'
import { useSettingsFlow } from '../queries/useSettingsFlow.js'
import { FormSkeleton } from './FormSkeleton.js'
import { identityName } from './identityName.js'
import { Meanwhile } from './Meanwhile.js'
import { Missing } from './Missing.js'
import { ScreenFrame } from './ScreenFrame.js'
import { StepUpDialog } from './StepUpDialog.js'
import { type ScreenProps, useScreen } from './useScreen.js'

/** Comes beside the first request, not before it. */
const SettingsForm = /* @__PURE__ */ later(
  async () => (await import('./SettingsForm.js')).SettingsForm,
  Missing,
)

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
      <Suspense fallback={<Meanwhile flow={settings} fields={3} draw={draw} />}>
        {settings.status === 'loading' && skeleton}
        <SettingsForm
          {...form}
          {...{ only, except, layout }}
          {...(order && { order })}
          flow={settings}
          draw={draw}
          skeleton={skeleton}
        />
      </Suspense>
      <StepUpDialog {...form} />
    </ScreenFrame>
  )
}
