'use client'
import * as texts from '../i18n/texts.js'
import { useSettingsFlow } from '../queries/useSettingsFlow.js'
import { FaultNotice } from './FaultNotice.js'
import { FormSkeleton } from './FormSkeleton.js'
import { ScreenFrame } from './ScreenFrame.js'
import { SecurityPanels } from './SecurityPanels.js'
import { type ScreenProps, useScreen } from './useScreen.js'

export type SecurityScreenProps = Omit<ScreenProps, 'slots' | 'groups' | 'nodes'>

/** What is set up, what is missing, and how one would get back in; with the way to change each, and one's own data. */
export function SecurityScreen(props: SecurityScreenProps) {
  const { frame, routes, text } = useScreen(props)
  const settings = useSettingsFlow({ inUrl: false })
  const { draw } = frame
  return (
    <ScreenFrame
      {...frame}
      wide
      title={frame.title ?? text(texts.security)}
      subtitle={frame.subtitle ?? text(texts.securityWhy)}
    >
      <FaultNotice flow={settings} draw={draw} />
      {settings.status === 'loading' && <FormSkeleton fields={4} draw={draw} />}
      {settings.flow && <SecurityPanels flow={settings.flow} routes={routes} draw={draw} />}
    </ScreenFrame>
  )
}
